import { isRow } from "../../../library/table/columns/is-row.js";
import { numberText } from "../../../library/words/number-text.js";
import type { Exercise } from "../../check/exercise.js";
import { tableColumns } from "../../check/kinds/table-columns.js";
import { type FormRow, type FormValue, rowKey } from "../field-value.js";
import { innerName, type NamedQuestion, questionsOf } from "./answer-fields.js";

/** The right answer as it is typed into the form; undefined where none can be: a text has many. */
export function solutionValue(exercise: Exercise): FormValue | undefined {
  const [first] = exercise.proof.accepted;
  const parted = exercise.answer.kind === "parts";
  const values = questionsOf(exercise).map((question) =>
    solutionOf(question, parted ? partOf(question.name, first) : first),
  );
  const all: FormValue = Object.assign({}, ...values);
  return Object.keys(all).length === 0 ? undefined : all;
}

const partOf = (name: string, accepted: unknown): unknown => (isRow(accepted) ? accepted[name] : undefined);

/** @param accepted an answer that is right, for kinds that have no single one. */
function solutionOf(question: NamedQuestion, accepted: unknown): FormValue {
  const { name, answer } = question;
  switch (answer.kind) {
    case "number":
      return { [name]: typedNumber(answer) };
    case "numbers":
      return { [name]: answer.fields.map(typedNumber) };
    case "choice":
      return { [name]: answer.expected };
    case "choices":
      return answer.expected === undefined ? {} : { [name]: answer.expected };
    case "order":
      return { [name]: answer.expected };
    case "lines":
      return { [name]: answer.lines };
    case "names":
      return { [name]: answer.expected.join("\n") };
    case "table": {
      const columns = tableColumns(answer);
      const count = Math.max(0, ...columns.map((column) => answer.expected[column.name]?.length ?? 0));
      const row = (i: number): FormRow => ({
        ...Object.fromEntries(
          columns.map((column) => [column.name, String(answer.expected[column.name]?.[i] ?? "")]),
        ),
        [rowKey]: `solution-${i}`,
      });
      return { [name]: Array.from({ length: count }, (_, i) => row(i)) };
    }
    case "records": {
      const rows = (Array.isArray(accepted) ? accepted : [accepted]).filter(isRow);
      if (answer.count > 1) {
        return { [name]: rows.map((row, i): FormRow => ({ ...written(row), [rowKey]: `solution-${i}` })) };
      }
      const fields = Object.entries(written(rows[0] ?? {}));
      return Object.fromEntries(fields.map(([field, text]) => [innerName(question, field), text]));
    }
    default:
      return {};
  }
}

/** A share as a percentage, and no more digits than anybody would type. */
function typedNumber({
  expected,
  percent = false,
}: {
  readonly expected: number;
  readonly percent?: boolean;
}): string {
  return numberText(expected, {
    style: percent ? "percent" : "plain",
    decimals: { most: 10 },
    grouped: false,
  });
}

function written(row: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join("\n") : String(value),
    ]),
  );
}
