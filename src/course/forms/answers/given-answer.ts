import { isRow } from "../../../library/table/columns/is-row.js";
import type { Exercise } from "../../check/exercise.js";
import { tableColumns } from "../../check/kinds/table-columns.js";
import { readTypedNumber } from "../../check/read-typed-number.js";
import type { FieldValue, FormValue } from "../field-value.js";
import { oneText } from "../one-text.js";
import { innerName, type NamedQuestion, questionsOf } from "./answer-fields.js";

/** What was typed, in the shape in which a cell would hand it in; undefined where nothing was. */
export function givenAnswer(exercise: Exercise, value: FormValue): unknown {
  const questions = questionsOf(exercise);
  const [only] = questions;
  if (exercise.answer.kind !== "parts") return only === undefined ? undefined : given(only, value);
  const parts = questions.map((question) => [question.name, given(question, value)] as const);
  // A form that nobody has filled in is no answer of empty parts.
  return parts.every(([, part]) => isEmpty(part)) ? undefined : Object.fromEntries(parts);
}

/** True where nothing was typed or chosen. */
function isEmpty(part: unknown): boolean {
  if (typeof part === "string") return part.trim() === "";
  if (Array.isArray(part)) return part.every(isEmpty);
  return part === undefined || (isRow(part) && Object.values(part).every(isEmpty));
}

function given(question: NamedQuestion, value: FormValue): unknown {
  const { name, answer } = question;
  const typed = value[name];
  switch (answer.kind) {
    case "numbers": {
      const boxes = texts(typed);
      if (boxes.every((text) => text.trim() === "")) return undefined;
      return Object.fromEntries(answer.fields.map((field, i) => [field.name, boxes[i] ?? ""]));
    }
    case "choices":
    case "order":
    case "lines":
      return Array.isArray(typed) ? texts(typed) : undefined;
    case "records": {
      if (answer.count > 1)
        return rows(
          typed,
          answer.fields.map((field) => field.name),
        );
      const text = (field: string): string => oneText(value[innerName(question, field)]) ?? "";
      const record = Object.fromEntries([
        ...answer.fields.map((field) => [field.name, text(field.name)] as const),
        ...(answer.lists ?? []).map((field) => [field.name, linesOf(text(field.name))] as const),
      ]);
      return isEmpty(record) ? undefined : record;
    }
    case "table": {
      const columns = tableColumns(answer);
      const all = rows(
        typed,
        columns.map((column) => column.name),
      );
      if (all.length === 0) return undefined;
      const numbers = columns.filter(({ type }) => type === "number");
      return all.map((row) => ({
        ...row,
        ...Object.fromEntries(numbers.map((column) => [column.name, numberIn(row[column.name] ?? "")])),
      }));
    }
    default:
      return oneText(typed);
  }
}

const texts = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];

function rows(value: FieldValue | undefined, names: readonly string[]): readonly Record<string, string>[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list
    .filter(isRow)
    .map((row) => Object.fromEntries(names.map((name) => [name, String(row[name] ?? "")])));
}

/** A share that was typed in percent is the share. What is no number stays what it is, and the check says so. */
function numberIn(text: string): number | string {
  const read = readTypedNumber(text);
  if (read === undefined) return text;
  return read.percent ? read.value / 100 : read.value;
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
