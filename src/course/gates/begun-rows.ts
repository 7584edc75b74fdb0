import { courseText, type Words, wordList } from "../../library/words/words.js";
import type { Work } from "../my-work/work.js";
import { fieldsOf } from "../plan/form/fields/all-fields.js";
import { entriesOf } from "../plan/form/plan-form-work.js";
import { readRow } from "../plan/form/read-row.js";
import type { PlanSection } from "../plan/plan-section.js";

/** A row that somebody has begun, and what it still needs. */
export interface BegunRow {
  readonly typed: Readonly<Record<string, string>>;
  /** The questions of the form that nothing answers yet; undefined where each has an answer. */
  readonly needs: Words | undefined;
  /** What is filled and cannot be read, such as a day: the question of the form, and what is the matter. */
  readonly asked: readonly { readonly question: Words; readonly says: Words }[];
}

/** The rows of a list that are typed and not complete, so that the plan does not have them yet. */
export function begunRows(section: PlanSection, work: Work, now: Date): readonly BegunRow[] {
  const form = fieldsOf(section);
  const columns = form.list?.columns ?? [];
  return entriesOf(form, work, now).flatMap(({ row, gone, typed }) => {
    if (row !== true || gone === true) return [];
    const { missing, asked, isEmpty } = readRow(columns, typed, undefined);
    if ((missing.length === 0 && asked.length === 0) || isEmpty) return [];
    const needs = missing.map(({ column }) => courseText(column.label));
    return [
      {
        typed,
        needs: missing.length === 0 ? undefined : wordList(needs, " · "),
        asked: asked.map(({ field, says }) => ({ question: courseText(field.column.label), says })),
      },
    ];
  });
}
