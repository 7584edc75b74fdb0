import type { z } from "zod";
import { spokenProblems } from "../../library/organize/plan/plan-problem.js";
import { planParts } from "../../library/organize/plan/plan-schema.js";
import { isRow } from "../../library/table/columns/is-row.js";
import { capitalized, own, sentence } from "../../library/words/words.js";
import { containsBlank } from "../check/blank.js";
import { readNumber } from "../check/read-number.js";
import type { PlanGap, PlanSection, PlanSectionRule } from "./plan-section.js";

/** A section whose shape the plan itself knows. */
export interface ShapedSection extends Omit<PlanSectionRule, "accept" | "section"> {
  readonly section: keyof typeof planParts & PlanSection;
  /** For a list: the field that tells its rows apart. A row with a known name replaces that row. */
  readonly rowName?: string;
}

/**
 * The rule of a section that accepts what the plan's own schema accepts. Numbers may be written as people write them
 * ("12,345", "35%"), and one row of a list may stand without its brackets.
 */
export function shapedSection({ rowName, ...section }: ShapedSection): PlanSectionRule {
  const schema: z.ZodType = planParts[section.section];
  return {
    ...section,
    accept(value, stored) {
      if (containsBlank(value)) {
        const says = sentence("A blank is still inside: replace each ___.");
        return { gaps: [{ field: section.section, says, blank: true }] };
      }
      const given = rowName !== undefined && isRow(value) ? [value] : value;
      const read = readAsWritten(schema, given);
      if ("gaps" in read) return { gaps: read.gaps };
      if (rowName === undefined) return { value: read.value };
      return mergeRows(rowName, read.value, stored);
    },
  };
}

function readAsWritten(
  schema: z.ZodType,
  given: unknown,
): { readonly value: unknown } | { readonly gaps: readonly PlanGap[] } {
  const first = schema.safeParse(given);
  if (first.success) return { value: first.data };
  const numbers = first.error.issues.filter(
    (issue) => issue.code === "invalid_type" && ["number", "int"].includes(issue.expected),
  );
  const mended = numbers.reduce((value, { path }) => withNumber(value, path), given);
  const second = schema.safeParse(mended);
  if (second.success) return { value: second.data };
  return {
    gaps: spokenProblems(second.error, mended, schema).map(({ field, says }) => ({
      field: field === "" ? "this section" : field,
      says: capitalized(says),
    })),
  };
}

/** The same value with the text at this path read as a number, where it is one. */
function withNumber(value: unknown, path: readonly PropertyKey[]): unknown {
  const [part, ...rest] = path;
  if (part === undefined) {
    const read = typeof value === "string" ? readNumber(value) : undefined;
    if (read === undefined) return value;
    return read.percent ? read.value / 100 : read.value;
  }
  if (Array.isArray(value)) {
    return value.map((item, i) => (i === part ? withNumber(item, rest) : (item as unknown)));
  }
  if (!isRow(value)) return value;
  return { ...value, [part]: withNumber(value[String(part)], rest) };
}

function mergeRows(
  rowName: string,
  value: unknown,
  stored: unknown,
): { readonly value: unknown } | { readonly gaps: readonly PlanGap[] } {
  const rows = (value as readonly unknown[]).filter(isRow);
  const twice = rows.find((row, i) => rows.findIndex((other) => other[rowName] === row[rowName]) < i);
  if (twice !== undefined) {
    return {
      gaps: [
        {
          field: rowName,
          says: sentence('Two rows are called "{name}": give each its own.', {
            name: own(String(twice[rowName])),
          }),
        },
      ],
    };
  }
  const old = Array.isArray(stored) ? stored.filter(isRow) : [];
  const kept = old.map((row) => rows.find((one) => one[rowName] === row[rowName]) ?? row);
  return { value: [...kept, ...rows.filter((row) => !kept.includes(row))] };
}
