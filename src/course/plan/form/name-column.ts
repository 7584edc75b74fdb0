import { findPlanSection } from "../plan-sections.js";
import type { SectionFields } from "./section-fields.js";

/** What a typed row of a list calls itself, where it does: in the column that names it, or else in the first one. */
export function rowName(
  { section, list }: SectionFields,
  typed: Readonly<Record<string, string>>,
): string | undefined {
  return typed[findPlanSection(section)?.rowName ?? list?.columns[0]?.column.name ?? ""];
}
