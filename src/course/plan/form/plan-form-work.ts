import type { PlanEntry, Work } from "../../my-work/work.js";
import { followName, pointers } from "../edit/follow-name.js";
import type { PlanSection } from "../plan-section.js";
import { findPlanSection } from "../plan-sections.js";
import { type WrittenSection, writeSection } from "../write-section.js";
import { type ReadSection, readSection } from "./read-section.js";
import { sameValue } from "./same-value.js";
import type { SectionFields } from "./section-fields.js";
import { takeFromPlan } from "./take-from-plan.js";
import { valueText } from "./value-text.js";

/** What stands in the form of a section now, the plan's own changes in it. */
export function entriesOf(form: SectionFields, work: Work, now: Date): readonly PlanEntry[] {
  const kept = work.planForms?.[form.section] ?? [];
  return takeFromPlan(form, kept, work.plan[form.section], now.toISOString());
}

/** The work with the entries of a section, and with all of them that is complete in the plan. */
export function withEntries(
  form: SectionFields,
  work: Work,
  given: readonly PlanEntry[],
): { readonly work: Work; readonly written?: WrittenSection } {
  const { section } = form;
  const read = readSection(form, given);
  const named = withNames(form, completed(form, given, read), read);
  const renamed = named.reduce(
    (before, { key, named: to }) => {
      const from = given.find((entry) => entry.key === key)?.named;
      return from === undefined || to === undefined || from === to || stillThere(form, read, from)
        ? before
        : follow(before, section, from, to);
    },
    { ...work, planForms: { ...work.planForms, [section]: named } },
  );
  // A name that was followed may stand in the section itself: it is read once more.
  const { value } = readSection(form, renamed.planForms[section] ?? []);
  if (sameValue(value, renamed.plan[section])) return { work: sameWork(work, renamed) };
  const written = writeSection(renamed.plan, section, value);
  return { work: { ...renamed, plan: written.sections }, written };
}

/** A change that changes nothing leaves the file alone. */
function sameWork(before: Work, after: Work): Work {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

/** What the plan filled by itself, such as the short name of a goal, stands in the form too. */
function completed(
  form: SectionFields,
  entries: readonly PlanEntry[],
  read: ReadSection,
): readonly PlanEntry[] {
  const columns = form.list?.columns ?? [];
  return entries.map((entry) => {
    const row = entry.row === true ? read.rows.get(entry.key) : undefined;
    if (row === undefined) return entry;
    const filled = columns.flatMap(({ column: { name } }) =>
      (entry.typed[name] ?? "").trim() === "" && row[name] !== undefined
        ? [[name, valueText(row[name])] as const]
        : [],
    );
    return filled.length === 0
      ? entry
      : {
          ...entry,
          typed: { ...entry.typed, ...Object.fromEntries(filled) },
          edits: { ...entry.edits, ...Object.fromEntries(filled.map(([name]) => [name, ""])) },
        };
  });
}

/** The name under which the rest of the plan knows each row that the plan has. */
function withNames(
  form: SectionFields,
  entries: readonly PlanEntry[],
  read: ReadSection,
): readonly PlanEntry[] {
  const rowName = findPlanSection(form.section)?.rowName;
  if (rowName === undefined || pointers[form.section] === undefined) return entries;
  return entries.map((entry) => {
    const name = read.rows.get(entry.key)?.[rowName];
    return typeof name === "string" && name !== entry.named ? { ...entry, named: name } : entry;
  });
}

/** True when the old name is that of another row by now: what points to it means that one. */
function stillThere(form: SectionFields, { rows }: ReadSection, name: string): boolean {
  const rowName = findPlanSection(form.section)?.rowName ?? "";
  return [...rows.values()].some((row) => row[rowName] === name);
}

type FormWork = Work & { readonly planForms: Readonly<Record<string, readonly PlanEntry[]>> };

/** What points to a row points to its new name: in the plan, and in what is typed and not in the plan yet. */
function follow(work: FormWork, section: PlanSection, from: string, to: string): FormWork {
  const planForms: Record<string, readonly PlanEntry[]> = { ...work.planForms };
  for (const [other, field] of pointers[section] ?? []) {
    const entries = planForms[other];
    if (entries === undefined) continue;
    planForms[other] = entries.map((entry) =>
      entry.typed[field]?.trim() === from
        ? {
            ...entry,
            typed: { ...entry.typed, [field]: to },
            edits: { ...entry.edits, [field]: "" },
          }
        : entry,
    );
  }
  return { ...work, plan: followName(work.plan, section, from, to), planForms };
}
