import type { PlanEntry, Work } from "../my-work/work.js";
import { fieldsOf } from "../plan/form/fields/all-fields.js";
import { entriesOf } from "../plan/form/plan-form-work.js";
import type { PlanSection } from "../plan/plan-section.js";
import { findCase } from "./campaign-cases.js";
import { casePlan } from "./case-entries.js";

/** The columns of an entry that still say what the case says; none for what somebody wrote. */
export function columnsFromCase(section: string, entry: PlanEntry): readonly string[] {
  if (entry.gone === true) return [];
  const original = originalOf(section, entry);
  if (original === undefined) return [];
  return Object.entries(entry.typed).flatMap(([name, text]) =>
    text.trim() !== "" && original.typed[name] === text ? [name] : [],
  );
}

/** True for an entry in which nobody has changed anything since it came from the case. */
export function isUntouched(section: string, entry: PlanEntry): boolean {
  const original = originalOf(section, entry);
  if (original === undefined || entry.gone === true) return false;
  const names = new Set([...Object.keys(entry.typed), ...Object.keys(original.typed)]);
  return [...names].every((name) => (entry.typed[name] ?? "") === (original.typed[name] ?? ""));
}

/** True when everything that stands in a section comes from the case. */
export function isAllFromCase(work: Work, section: PlanSection): boolean {
  // What a typed cell wrote stands in the plan before it stands in a form.
  return areAllFromCase(section, entriesOf(fieldsOf(section), work, new Date(0)));
}

/** The same, of the entries of a section: who took one of the case out has made the section their own. */
export function areAllFromCase(section: PlanSection, entries: readonly PlanEntry[]): boolean {
  const live = entries.filter(({ gone }) => gone !== true);
  const one = findCase(live[0]?.from);
  if (one === undefined) return false;
  const brought = casePlan(one).entries[section] ?? [];
  return live.length === brought.length && live.every((entry) => isUntouched(section, entry));
}

function originalOf(section: string, { key, row, from }: PlanEntry): PlanEntry | undefined {
  const one = findCase(from);
  if (one === undefined) return undefined;
  return casePlan(one).entries[section]?.find((entry) => entry.key === key && entry.row === row);
}
