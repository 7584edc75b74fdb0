import { courseText, own, sentence, type Words, wordList } from "../../library/words/words.js";
import type { PlanEntry, Work } from "../my-work/work.js";
import { fieldsOf } from "../plan/form/fields/all-fields.js";
import { nameColumn } from "../plan/form/name-column.js";
import { entriesOf } from "../plan/form/plan-form-work.js";
import type { SectionFields } from "../plan/form/section-fields.js";
import { planSections } from "../plan/plan-sections.js";
import { areAllFromCase, columnsFromCase, isUntouched } from "./still-from-case.js";

/** What of the plan is from a case and was not changed: the whole sections in one line, then a line for each other; none in a plan of one's own. */
export function valuesFromCase(work: Work): readonly Words[] {
  const whole: Words[] = [];
  const others: Words[] = [];
  for (const { section, title } of planSections) {
    const form = fieldsOf(section);
    const all = entriesOf(form, work, new Date(0));
    const entries = all.filter(({ gone }) => gone !== true);
    const parts = entries.flatMap((entry) => partsOf(form, entry));
    if (work.plan[section] === undefined || parts.length === 0) continue;
    const name = courseText(title);
    if (areAllFromCase(section, all)) whole.push(name);
    else others.push(sentence("{section}: {parts}", { section: name, parts: wordList(parts, " · ") }));
  }
  const first = sentence("The whole of: {sections}", { sections: wordList(whole, ", ") });
  return [...(whole.length === 0 ? [] : [first]), ...others];
}

/** A field by its question, a row by its name, and of a row that was changed the columns that were not. */
function partsOf(form: SectionFields, entry: PlanEntry): readonly Words[] {
  const { section, fields, list } = form;
  const names = columnsFromCase(section, entry);
  if (names.length === 0) return [];
  if (entry.row !== true) {
    return fields
      .filter(({ column }) => column.name === entry.key)
      .map(({ column }) => courseText(column.short ?? column.label));
  }
  const columns = list?.columns.map(({ column }) => column) ?? [];
  const name = own(entry.typed[nameColumn(form)] ?? "");
  if (isUntouched(section, entry)) return [name];
  const left = columns.filter(({ name: column }) => names.includes(column));
  const words = left.map(({ short, label }) => courseText(short ?? label));
  return [sentence("{row} ({columns})", { row: name, columns: wordList(words) })];
}
