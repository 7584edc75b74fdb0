import { courseText, own, sentence, type Words, wordList } from "../../library/words/words.js";
import type { FormRemark } from "../forms/form.js";
import type { PlanEntry } from "../my-work/work.js";
import type { SectionFields } from "../plan/form/section-fields.js";
import { findCase } from "./campaign-cases.js";
import { columnsFromCase, isUntouched } from "./still-from-case.js";

/** Beside every field and row that says what a case says: from which case, and what of it. */
export function caseRemarks(form: SectionFields, entries: readonly PlanEntry[]): readonly FormRemark[] {
  return entries.flatMap((entry): readonly FormRemark[] => {
    const { key, row, from } = entry;
    const columns = columnsFromCase(form.section, entry);
    const title = courseText(findCase(from)?.title ?? "");
    if (columns.length === 0) return [];
    const place = row === true ? { field: form.list?.name ?? "", row: key } : { field: key };
    const whole = row !== true || isUntouched(form.section, entry);
    const says: Words = whole
      ? title
      : sentence("{columns} ({title})", { columns: columnWords(form, columns), title });
    return [{ ...place, kind: "case", says, acts: [] }];
  });
}

function columnWords({ list }: SectionFields, names: readonly string[]): Words {
  const words = (list?.columns ?? [])
    .filter(({ column }) => names.includes(column.name))
    .map(({ column }) => courseText(column.short ?? column.label));
  return words.length === 0 ? own("") : wordList(words, " · ");
}
