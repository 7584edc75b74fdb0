import { expect } from "vitest";
import { answerAsk } from "../../src/course/forms/answer-ask.js";
import { rowKey } from "../../src/course/forms/field-value.js";
import { formOf } from "../../src/course/forms/form-of.js";
import type { WorkStore } from "../../src/course/my-work/work-store.js";
import { fieldsOf } from "../../src/course/plan/form/fields/all-fields.js";
import { ENGLISH } from "../../src/library/words/language.js";

export const TACTICS = "md-plan:tactics";
export const tactics = formOf(TACTICS) ?? expect.fail();
/** The row of a tactic, by its key. */
export const ROW = "row-bank";

const list = fieldsOf("tactics").list?.name ?? "";

/** Another window writes into a row. */
export function saveElsewhere(store: WorkStore, texts: Readonly<Record<string, string>>, row = ROW): void {
  const value = { [list]: [{ [rowKey]: row, ...texts }] };
  const setting = { store, clock: { now: () => new Date() }, language: ENGLISH };
  answerAsk(tactics, { ask: "save", id: "1", from: "elsewhere", value }, setting);
}

/** What is kept in a column of the row. */
export function keptInRow(store: WorkStore, column: string): string | undefined {
  return store.read().work.planForms?.tactics?.find(({ key }) => key === ROW)?.typed[column];
}
