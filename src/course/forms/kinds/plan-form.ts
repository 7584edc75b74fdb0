import { localDay } from "../../../library/kernel/clock.js";
import { isRow } from "../../../library/table/columns/is-row.js";
import { caseRemarks } from "../../cases/case-remarks.js";
import type { PlanEntry, Work } from "../../my-work/work.js";
import { planCell } from "../../plan/edit/plan-cell.js";
import { entriesAfter, mendedSections } from "../../plan/form/do-act.js";
import { earlierRemarks } from "../../plan/form/earlier-remarks.js";
import { fieldsOf } from "../../plan/form/fields/all-fields.js";
import { findingRemarks } from "../../plan/form/finding-remarks.js";
import { mergeTyped, stampOf } from "../../plan/form/merge-typed.js";
import { peopleRemarks } from "../../plan/form/people-remarks.js";
import { readAct } from "../../plan/form/plan-act.js";
import { entriesOf, withEntries } from "../../plan/form/plan-form-work.js";
import { questionnaireRemark } from "../../plan/form/questionnaire-remark.js";
import { type ReadSection, readSection } from "../../plan/form/read-section.js";
import { sectionCard } from "../../plan/form/section-card.js";
import type { SectionFields } from "../../plan/form/section-fields.js";
import { textVersions } from "../../plan/form/version-of.js";
import type { PlanSectionRule } from "../../plan/plan-section.js";
import type { WrittenSection } from "../../plan/write-section.js";
import { type FormRow, type FormValue, rowKey, rowMark } from "../field-value.js";
import type { Form } from "../form.js";
import type { FormField } from "../form-field.js";

/** A section of the plan as a form: each field and row is kept as it is typed, and is in the plan once it is complete. */
export function planForm(rule: PlanSectionRule): Form {
  const form = fieldsOf(rule.section);
  return {
    view: {
      title: rule.title,
      // A section of one field is its question.
      ...(form.shape === "value" ? {} : { lead: rule.ask }),
      fields: formFields(form),
      saves: "as you go",
    },
    shares: "plan",
    read(work, now) {
      const entries = entriesOf(form, work, now);
      const read = readSection(form, entries);
      const value = formValue(form, entries);
      return {
        value,
        stamp: stampOf(entries),
        notes: [
          ...read.remarks,
          ...findingRemarks(form, read, work.plan, localDay(now)),
          ...peopleRemarks(form, entries),
          ...(form.section === "safety" ? questionnaireRemark(work, entries) : []),
          ...earlierRemarks(form, entries),
          ...caseRemarks(form, entries),
        ],
        offers: offersIn(work),
        said: sectionCard(form, read, entries, undefined),
        ...codeOf(form, read),
      };
    },
    receive(work, ask, now) {
      const before = entriesOf(form, work, now);
      const merged = mergeTyped(form, before, ask, now);
      const act = ask.ask === "act" ? readAct(ask.act) : undefined;
      const after = act === undefined ? merged : entriesAfter(work, merged, act, now);
      const kept = withEntries(form, work, after);
      const next = act?.[0] === "mend" ? mended(form, kept.work, act, now) : kept.work;
      return { work: next, ...saidOf(form, next, now, kept.written) };
    },
  };
}

function mended(form: SectionFields, work: Work, act: Parameters<typeof mendedSections>[1], now: Date): Work {
  const plan = mendedSections(work.plan, act, localDay(now));
  if (plan === work.plan) return work;
  const next: Work = { ...work, plan };
  return withEntries(form, next, entriesOf(form, next, now)).work;
}

/** What follows from a change is said once; without one the card of the section stands as it is. */
function saidOf(form: SectionFields, work: Work, now: Date, written: WrittenSection | undefined) {
  if (written === undefined) return {};
  const entries = entriesOf(form, work, now);
  const elsewhere = ({ field }: { readonly field: string }): boolean => !field.includes(form.section);
  const consequences = {
    changes: written.changes,
    appeared: written.appeared.filter(elsewhere),
    resolved: written.resolved.filter(elsewhere),
  };
  return { said: sectionCard(form, readSection(form, entries), entries, consequences) };
}

function formFields({ fields, list }: SectionFields): readonly FormField[] {
  const columns = list?.columns.map(({ column }) => column) ?? [];
  return [
    ...fields.map(({ column }) => column),
    ...(list === undefined
      ? []
      : [
          {
            kind: "table" as const,
            name: list.name,
            label: list.label,
            each: list.each,
            columns,
            byRow: true,
          },
        ]),
  ];
}

function formValue({ fields, list }: SectionFields, entries: readonly PlanEntry[]): FormValue {
  // A field without an entry is empty by name: what a case had written there goes from the page, too.
  const texts = fields.map(({ column: { name } }) => {
    const entry = entries.find(({ key, row }) => key === name && row !== true);
    return [name, entry?.typed.text ?? ""] as const;
  });
  if (list === undefined) return Object.fromEntries(texts);
  const rows = entries.filter(({ row, gone }) => row === true && gone !== true).map(formRow);
  return { ...Object.fromEntries(texts), [list.name]: rows };
}

function formRow({ key, typed }: PlanEntry): FormRow {
  return { ...typed, [rowKey]: key, [rowMark.seen]: JSON.stringify(textVersions(typed)) };
}

function codeOf({ section }: SectionFields, { value }: ReadSection): { readonly code?: string } {
  return value === undefined ? {} : { code: planCell(section, value) };
}

/** Names of goals and assumptions, and words that often stand in some fields. */
function offersIn({ plan, planForms = {} }: Work): Readonly<Record<string, readonly string[]>> {
  const names = (section: "goals" | "assumptions", field: string): readonly string[] => {
    const rows: readonly unknown[] = Array.isArray(plan[section]) ? plan[section] : [];
    const typed = (planForms[section] ?? [])
      .filter(({ gone }) => gone !== true)
      .map(({ typed }) => typed[field]);
    const all = [...rows.filter(isRow).map((row) => row[field]), ...typed];
    return [...new Set(all.flatMap((name) => (typeof name === "string" && name !== "" ? [name] : [])))];
  };
  return {
    goals: names("goals", "id"),
    assumptions: names("assumptions", "key"),
    units: ["rate", "people", "USD"],
    tiers: ["champion", "lean yes", "undecided", "lean no", "opposed"],
  };
}
