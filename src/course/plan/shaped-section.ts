import type { z } from "zod";
import { type SpokenProblem, spokenProblems } from "../../library/organize/plan/plan-problem.js";
import { planParts } from "../../library/organize/plan/plan-schema.js";
import { planSizeProblem } from "../../library/organize/plan/plan-size.js";
import { isRow } from "../../library/table/columns/is-row.js";
import { capitalized, own, sentence } from "../../library/words/words.js";
import { containsBlank } from "../check/blank.js";
import { plainName } from "../check/plain-name.js";
import { readTypedNumber } from "../check/read-typed-number.js";
import { twoReadings } from "../check/two-readings.js";
import { withRow } from "./edit/plan-rows.js";
import { placeWords } from "./place-words.js";
import type { PlanGap, PlanSection, PlanSectionRule } from "./plan-section.js";
import { readPlanDays } from "./read-plan-days.js";

/** A section whose shape the plan itself knows. */
export interface ShapedSection extends Omit<PlanSectionRule, "accept" | "section"> {
  readonly section: keyof typeof planParts & PlanSection;
}

/**
 * The rule of a section that accepts what the plan's own schema accepts. Numbers may be written as people write them
 * ("12,345", "35%", "10/20/2026"), and one row of a list may stand without its brackets.
 */
export function shapedSection({ rowName, ...section }: ShapedSection): PlanSectionRule {
  const schema: z.ZodType = planParts[section.section];
  return {
    ...section,
    ...(rowName === undefined ? {} : { rowName }),
    accept(value, stored) {
      if (containsBlank(value)) {
        const says = sentence("A blank is still inside: replace each ___.");
        return { gaps: [{ field: section.section, says, blank: true }] };
      }
      const tooLarge = planSizeProblem(value);
      if (tooLarge !== undefined) return { gaps: [asGap(tooLarge)] };
      const days = readPlanDays(section.section, trimmed(value));
      const oneRow = rowName !== undefined && isRow(value);
      const names = oneRow || rowName === undefined ? [] : namesIn(value, rowName);
      if (days.gaps.length > 0) return { gaps: days.gaps.map((gap) => placed(gap, names)) };
      const read = readAsWritten(schema, oneRow ? [days.value] : days.value);
      if ("gaps" in read) {
        // Of one row, its number says nothing.
        const gaps = oneRow ? read.gaps.map((gap) => ({ ...gap, field: withoutRow(gap.field) })) : read.gaps;
        return { gaps: gaps.map((gap) => placed(gap, names)) };
      }
      if (rowName === undefined) return { value: read.value };
      const rows = (read.value as readonly unknown[]).filter(isRow);
      const [row] = rows;
      return oneRow && row !== undefined
        ? { value: withRow(rowName, row, stored) }
        : wholeList(rowName, rows);
    },
  };
}

/** The texts of a value without the spaces around them, which nobody sees. */
function trimmed(value: unknown): unknown {
  if (typeof value === "string") return value.trim() || value;
  if (Array.isArray(value)) return value.map(trimmed);
  return isRow(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, trimmed(item)]))
    : value;
}

function namesIn(value: unknown, rowName: string): readonly (string | undefined)[] {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  return rows.map((row) =>
    isRow(row) && typeof row[rowName] === "string" ? row[rowName].trim() : undefined,
  );
}

const withoutRow = (field: PlanGap["field"]): PlanGap["field"] =>
  typeof field === "string" ? field.replace(/^\[0\]\.?/, "") : field;

/** A path such as `[0].goalId` is for programs. */
function placed(gap: PlanGap, names: readonly (string | undefined)[]): PlanGap {
  const { field } = gap;
  return typeof field === "string" && field.includes("[") ? { ...gap, field: placeWords(field, names) } : gap;
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
    gaps: spokenProblems(second.error, mended, schema).map(asGap),
  };
}

/** The same value with the text at this path read as a number, where it is one. */
function withNumber(value: unknown, path: readonly PropertyKey[]): unknown {
  const [part, ...rest] = path;
  if (part === undefined) {
    // What can be read in two ways stays a text, and the section asks for a number.
    const read =
      typeof value === "string" && twoReadings(value) === undefined ? readTypedNumber(value) : undefined;
    if (read === undefined) return value;
    return read.percent ? read.value / 100 : read.value;
  }
  if (Array.isArray(value)) {
    return value.map((item, i) => (i === part ? withNumber(item, rest) : (item as unknown)));
  }
  if (!isRow(value)) return value;
  return { ...value, [part]: withNumber(value[String(part)], rest) };
}

function asGap({ field, says }: SpokenProblem): PlanGap {
  return { field: field === "" ? sentence("this section") : field, says: capitalized(says) };
}

function wholeList(
  rowName: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): ReturnType<PlanSectionRule["accept"]> {
  const names = rows.map((row) => plainName(row[rowName]));
  const twice = rows.find((_, i) => names.indexOf(names[i] ?? "") < i);
  if (twice === undefined) return { value: rows };
  const name = own(String(twice[rowName]));
  return {
    gaps: [{ field: rowName, says: sentence('Two rows are called "{name}": give each its own.', { name }) }],
  };
}
