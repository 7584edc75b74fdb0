import { isRow } from "../../../library/table/columns/is-row.js";
import { template } from "../../../library/words/template.js";
import type { Exercise } from "../../check/exercise.js";
import type { RecordField } from "../../check/record-field.js";
import { type FormField, type FormRow, type FormValue, rowKey, type TableColumn } from "../form-view.js";
import { oneText } from "../one-text.js";

/** What a form hands to the check of a task. */
export type GivenAnswer = string | Readonly<Record<string, string | readonly string[]>> | readonly FormRow[];

/** The fields in which a task is answered. A table cannot be typed: it has none. */
export function answerFields({ title, answer }: Exercise): readonly FormField[] {
  const one = { name: "answer", label: title };
  switch (answer.kind) {
    case "number":
      return [
        { ...one, kind: "number", ...(answer.percent ? { help: template("A share or a percentage.") } : {}) },
      ];
    case "choice":
      return [
        {
          ...one,
          kind: "choice",
          options: answer.options.map((option) => ({ value: option, label: option })),
        },
      ];
    case "text":
      return [{ ...one, kind: "text", lines: 4 }];
    case "names":
      return [
        {
          ...one,
          kind: "text",
          lines: Math.min(6, Math.max(2, answer.expected.length)),
          help:
            answer.of === "numbers"
              ? template("One number on each line.")
              : template("One name on each line."),
        },
      ];
    case "records":
      return answer.count === 1
        ? [...answer.fields.map(recordColumn), ...(answer.lists ?? []).map(listField)]
        : [{ ...one, kind: "table", each: answer.each, columns: answer.fields.map(recordColumn) }];
    case "table":
      return [];
  }
}

/** A list of texts is typed line by line. */
function listField({ name, says }: { readonly name: string; readonly says: string }): FormField {
  return { kind: "text", name, label: name, help: says, lines: 3 };
}

function recordColumn({ name, type, says }: RecordField): TableColumn {
  const column = { name, label: name, help: says };
  if (type === "number") return { ...column, kind: "number" };
  return type === "date" ? { ...column, kind: "day" } : { ...column, kind: "text", lines: 1 };
}

/** What was typed, in the shape in which a cell would hand it in. */
export function givenAnswer({ answer }: Exercise, value: FormValue): GivenAnswer {
  if (answer.kind !== "records") return oneText(value.answer) ?? "";
  if (answer.count === 1) {
    const texts = answer.fields.map(({ name }) => [name, oneText(value[name]) ?? ""] as const);
    const lists = (answer.lists ?? []).map(
      ({ name }) => [name, linesOf(oneText(value[name]) ?? "")] as const,
    );
    return Object.fromEntries([...texts, ...lists]);
  }
  const rows = Array.isArray(value.answer) ? value.answer.filter(isRow) : [];
  return rows.map((row) =>
    Object.fromEntries(answer.fields.map(({ name }) => [name, String(row[name] ?? "")])),
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The right answer as it is typed into the form; none for a text, which has many. */
export function solutionValue({ answer, proof }: Exercise): FormValue | undefined {
  switch (answer.kind) {
    case "number":
      return { answer: String(answer.expected) };
    case "choice":
      return { answer: answer.expected };
    case "names":
      return { answer: answer.expected.join("\n") };
    case "records": {
      const [first] = proof.accepted;
      const rows = (Array.isArray(first) ? first : [first]).filter(isRow);
      const texts = rows.map((row, i): FormRow => ({ ...written(row), [rowKey]: `solution-${i}` }));
      return answer.count === 1 ? written(rows[0] ?? {}) : { answer: texts };
    }
    default:
      return undefined;
  }
}

function written(row: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join("\n") : String(value),
    ]),
  );
}
