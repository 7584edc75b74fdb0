import { courseText, type Words, wordList } from "../../library/words/words.js";
import type { Work } from "../my-work/work.js";
import { fieldsOf } from "../plan/form/fields/all-fields.js";
import { entriesOf } from "../plan/form/plan-form-work.js";
import { readRow } from "../plan/form/read-row.js";
import type { PlanSection } from "../plan/plan-section.js";

/** A row that somebody has begun, and what it still needs. */
export interface BegunRow {
  readonly typed: Readonly<Record<string, string>>;
  readonly needs: Words;
}

/** The rows of a list that are typed and not complete, so that the plan does not have them yet. */
export function begunRows(section: PlanSection, work: Work, now: Date): readonly BegunRow[] {
  const form = fieldsOf(section);
  const columns = form.list?.columns ?? [];
  return entriesOf(form, work, now).flatMap(({ row, gone, typed }) => {
    if (row !== true || gone === true) return [];
    const { missing, isEmpty } = readRow(columns, typed, undefined);
    if (missing.length === 0 || isEmpty) return [];
    const needs = missing.map(({ column }) => courseText(column.short ?? column.label));
    return [{ typed, needs: wordList(needs, " · ") }];
  });
}
