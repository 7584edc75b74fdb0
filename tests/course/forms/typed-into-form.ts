import type { Exercise } from "../../../src/course/check/exercise.js";
import { tableColumns } from "../../../src/course/check/kinds/table-columns.js";
import { plainName } from "../../../src/course/check/plain-name.js";
import { type Row, rowsOf } from "../../../src/course/check/rows-of.js";
import { innerName, questionsOf } from "../../../src/course/forms/answers/answer-fields.js";
import {
  type FieldValue,
  type FormRow,
  type FormValue,
  rowKey,
} from "../../../src/course/forms/field-value.js";

type Question = ReturnType<typeof questionsOf>[number];

/** An answer as it is typed in a cell, as a learner fills it into the form of the task; undefined where no form can hold it. */
export function typedIntoForm(exercise: Exercise, answer: unknown): FormValue | undefined {
  const questions = questionsOf(exercise);
  const parts = Array.isArray(answer) ? answer : questions.map(({ name }) => rowOf(answer)?.[name]);
  const answers = exercise.answer.kind === "parts" ? parts : [answer];
  const values = questions.map((question, i) => fieldsOf(question, answers[i]));
  return values.includes(undefined) ? undefined : Object.assign({}, ...values);
}

const rowOf = (answer: unknown): Row | undefined => rowsOf(answer)?.[0];
const text = (value: unknown): string => (value === undefined || value === null ? "" : String(value));

function fieldsOf(question: Question, given: unknown): FormValue | undefined {
  const { name, answer } = question;
  const one = (value: FieldValue | undefined): FormValue | undefined =>
    value === undefined ? undefined : { [name]: value };
  switch (answer.kind) {
    case "numbers": {
      const box = (box: string, i: number): string =>
        text(Array.isArray(given) ? given[i] : rowOf(given)?.[box]);
      return typeof given === "object"
        ? { [name]: answer.fields.map((field, i) => box(field.name, i)) }
        : undefined;
    }
    case "choice":
      return one(answer.options.find((option) => plainName(option) === plainName(given)));
    case "choices":
    case "order":
    case "lines":
      return Array.isArray(given) ? { [name]: given.map(String) } : undefined;
    case "records": {
      if (answer.count > 1) return one(rowsOf(given)?.map((row, i) => filled(row, answer.fields, i)));
      const row = rowOf(given) ?? {};
      const lists = (answer.lists ?? []).map((field) => [
        field.name,
        [row[field.name] ?? []].flat().join("\n"),
      ]);
      const typed = [...answer.fields.map((field) => [field.name, text(row[field.name])]), ...lists];
      return Object.fromEntries(typed.map(([field = "", value = ""]) => [innerName(question, field), value]));
    }
    case "table":
      return one(rowsOf(given)?.map((row, i) => filled(row, tableColumns(answer), i)));
    case "names":
      return one(Array.isArray(given) ? given.join("\n") : text(given));
    default:
      return typeof given === "object" ? undefined : { [name]: text(given) };
  }
}

const filled = (row: Row, columns: readonly { readonly name: string }[], i: number): FormRow => ({
  ...Object.fromEntries(columns.map(({ name }) => [name, text(row[name])])),
  [rowKey]: `typed-${i}`,
});
