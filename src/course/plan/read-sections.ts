import { z } from "zod";
import { spokenProblems } from "../../library/organize/plan/plan-problem.js";
import { planParts, planSchema, planTexts } from "../../library/organize/plan/plan-schema.js";
import { isRow } from "../../library/table/columns/is-row.js";
import { sentence, type Words, wordList } from "../../library/words/words.js";
import { innerPlace } from "./field-place.js";
import {
  assembled,
  missingIn,
  type PlanDraft,
  planFromSections,
  type StoredSections,
} from "./plan-from-sections.js";
import type { PlanSection } from "./plan-section.js";
import { planSections } from "./plan-sections.js";

/** A part of a stored plan that is not of the shape that a plan has: a whole section, or one row of a list. */
export interface OddPart {
  readonly section: PlanSection;
  /** The number of the row, from 1. Default: the whole section is odd. */
  readonly row?: number;
  /** What the row calls itself, where it does. */
  readonly name?: string;
  /** What is wrong with it, in one sentence. */
  readonly says: Words;
}

const schemas: Readonly<Record<PlanSection, z.ZodType>> = { ...planTexts, ...planParts };

/** The sections of a stored plan that can be read, without the parts that cannot: one odd row leaves all the others. */
export function readSections(stored: StoredSections): {
  readonly readable: StoredSections;
  readonly odd: readonly OddPart[];
} {
  const odd: OddPart[] = [];
  const readable: Record<string, unknown> = {};
  for (const { section, rowName } of planSections) {
    const value = stored[section];
    if (value === undefined) continue;
    const schema = schemas[section];
    if (rowName === undefined || !Array.isArray(value) || !(schema instanceof z.ZodArray)) {
      const says = problem(section, schema, value);
      if (says === undefined) readable[section] = value;
      else odd.push({ section, says });
      continue;
    }
    const rows: readonly unknown[] = value;
    const element = schema.element as z.ZodType;
    readable[section] = rows.filter((row, i) => {
      const says = problem(section, element, row);
      if (says === undefined) return true;
      const name = isRow(row) ? row[rowName] : undefined;
      odd.push({ section, row: i + 1, ...(typeof name === "string" ? { name } : {}), says });
      return false;
    });
  }
  return { readable, odd };
}

/** A stored plan put together from what can be read of it, and what cannot. */
export function planDraft(stored: StoredSections): PlanDraft & { readonly odd: readonly OddPart[] } {
  const whole = planFromSections(stored);
  if (whole !== undefined) return { ...whole, odd: [] };
  const { readable, odd } = readSections(stored);
  // Each part was read by its own schema just now, so the whole can be read too.
  return { plan: planSchema.parse(assembled(readable)), missing: missingIn(readable), odd };
}

/** A list again with the odd rows that were left out of it, each at its place. */
export function withOddRows(
  section: PlanSection,
  rows: readonly unknown[],
  stored: unknown,
): readonly unknown[] {
  if (!Array.isArray(stored)) return rows;
  const { odd } = readSections({ [section]: stored });
  const places = new Set(odd.map(({ row }) => row));
  const left = [...rows];
  return stored.map((row: unknown, i) => (places.has(i + 1) ? row : left.shift())).concat(left);
}

function problem(section: PlanSection, schema: z.ZodType, value: unknown): Words | undefined {
  const read = schema.safeParse(value);
  if (read.success) return undefined;
  const [first] = spokenProblems(read.error, value, schema);
  if (first === undefined) return sentence("This value could not be read. Write plain texts and numbers.");
  const place = innerPlace(section, first.field.match(/[^.[\]]+/g) ?? []);
  return place.length === 0 ? first.says : wordList([wordList(place), first.says], " ");
}
