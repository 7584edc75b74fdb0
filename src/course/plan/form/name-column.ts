import { findPlanSection } from "../plan-sections.js";
import type { SectionFields } from "./section-fields.js";

/** The column in which a row of a list says what it is called: the one that the plan knows rows by, or else the first. */
export function nameColumn({ section, list }: SectionFields): string {
  return findPlanSection(section)?.rowName ?? list?.columns[0]?.column.name ?? "";
}
