import { isRow } from "../../../library/table/columns/is-row.js";
import type { StoredSections } from "../plan-from-sections.js";
import type { PlanSection } from "../plan-section.js";

/** Which fields of other rows point to a row by its name. */
export const pointers: Readonly<Partial<Record<PlanSection, readonly (readonly [PlanSection, string])[]>>> = {
  goals: [
    ["goals", "parent"],
    ["tactics", "goalId"],
  ],
  assumptions: [["tactics", "rateFrom"]],
};

/** The sections after a row got another name: what points to it points to the new one. */
export function followName(
  stored: StoredSections,
  section: PlanSection,
  from: string,
  to: string,
): StoredSections {
  const sections: Record<string, unknown> = { ...stored };
  for (const [other, field] of pointers[section] ?? []) {
    if (sections[other] !== undefined) sections[other] = changedField(sections[other], field, from, to);
  }
  return sections;
}

/** The rows with a new value in one field, where it held the old one; only the row at `place`, if one is named. */
export function changedField(
  rows: unknown,
  field: string,
  from: string,
  to: string,
  place?: number,
): unknown {
  if (!Array.isArray(rows)) return rows;
  return rows.map((row: unknown, i) =>
    isRow(row) && row[field] === from && (place === undefined || place === i) ? { ...row, [field]: to } : row,
  );
}
