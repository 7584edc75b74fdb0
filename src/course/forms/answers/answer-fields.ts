import { template } from "../../../library/words/template.js";
import type { Question } from "../../check/asked.js";
import type { Exercise } from "../../check/exercise.js";
import type { RecordField } from "../../check/kinds/record-field.js";
import { tableColumns } from "../../check/kinds/table-columns.js";
import { mixed } from "../../check/mixed.js";
import type { FormField, FormOption, TableColumn } from "../form-field.js";

/** A question of a form, with the name under which its field keeps what was typed. */
export type NamedQuestion = Question & { readonly name: string; readonly label: string };

/** The questions of a task: one, or its parts. */
export function questionsOf({ title, ask = title, answer, mistakes }: Exercise): readonly NamedQuestion[] {
  if (answer.kind === "parts") return answer.parts;
  return [{ ...({ answer, mistakes } as Question), name: "answer", label: ask }];
}

/** The name of the field in which the list of a written text is ticked. */
export function ticksName(name: string): string {
  return `${name}-read`;
}

/** The name of one field of a question that has several. */
export function innerName({ name }: { readonly name: string }, field: string): string {
  return name === "answer" ? field : `${name}.${field}`;
}

/** The fields in which a task is answered. */
export function answerFields(exercise: Exercise): readonly FormField[] {
  return questionsOf(exercise).flatMap(fieldsOf);
}

const asOptions = (texts: readonly string[]): readonly FormOption[] =>
  texts.map((text) => ({ value: text, label: text }));

function fieldsOf({ name, label, answer }: NamedQuestion): readonly FormField[] {
  const one = { name, label };
  switch (answer.kind) {
    case "number":
      return [
        {
          ...one,
          kind: "number",
          ...(answer.unit === undefined ? {} : { unit: answer.unit }),
          ...(answer.percent ? { help: template("A share or a percentage.") } : {}),
        },
      ];
    case "numbers":
      return [{ ...one, kind: "numbers", parts: answer.fields.map(numberBox) }];
    case "choice":
      return [{ ...one, kind: "choice", options: asOptions(answer.options) }];
    case "choices":
      return [
        {
          ...one,
          kind: "several",
          options: asOptions(answer.options),
          help: template("Choose all that fit."),
        },
      ];
    case "order":
      return [{ ...one, kind: "order", options: asOptions(answer.options) }];
    case "lines":
      return [
        {
          ...one,
          kind: "lines",
          options: asOptions(mixed([...answer.lines, ...answer.distractors])),
          ...(answer.setup === undefined ? {} : { before: answer.setup.trimEnd() }),
        },
      ];
    case "text":
      return [{ ...one, kind: "text", lines: 4 }];
    case "written":
      return [
        { ...one, kind: "text", lines: answer.lines ?? 3 },
        {
          kind: "several",
          name: ticksName(name),
          label: template("Read your text against this list. Nobody grades it."),
          options: answer.rubric.map((line, i) => ({ value: String(i), label: line })),
          later: true,
        },
      ];
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
    case "records": {
      const columns = answer.fields.map(recordColumn);
      if (answer.count > 1) return [{ ...one, kind: "table", each: answer.each, columns }];
      return [...columns, ...(answer.lists ?? []).map(listField)].map((field) => ({
        ...field,
        name: innerName(one, field.name),
      }));
    }
    case "table":
      return [
        {
          ...one,
          kind: "table",
          each: answer.each ?? template("row"),
          columns: tableColumns(answer).map(column),
        },
      ];
  }
}

function numberBox({ label, unit, percent }: { label: string; unit?: string; percent?: boolean }) {
  const behind = unit ?? (percent ? "%" : undefined);
  return { label, ...(behind === undefined ? {} : { unit: behind }) };
}

/** A list of texts is typed line by line. */
function listField({ name, label, says, ask = says }: Omit<RecordField, "type">): FormField {
  return { kind: "text", name, label, help: ask, lines: 3 };
}

function recordColumn({ name, label, type, says, ask = says }: RecordField): TableColumn {
  return { ...column({ name, label, type }), help: ask };
}

function column({ name, label, type }: Pick<RecordField, "name" | "label" | "type">): TableColumn {
  if (type === "number") return { name, label, kind: "number" };
  return type === "date" ? { name, label, kind: "day" } : { name, label, kind: "text", lines: 1 };
}
