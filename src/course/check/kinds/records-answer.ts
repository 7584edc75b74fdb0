import { capitalized, counted, courseText, own, sentence, type Words } from "../../../library/words/words.js";
import { describeAnswer } from "../describe-answer.js";
import type { Mistake } from "../mistake.js";
import { namedMistake } from "../named-mistake.js";
import { readTypedDay } from "../read-typed-day.js";
import type { Row } from "../rows-of.js";
import { rowsOf } from "../rows-of.js";
import type { Verdict } from "../verdict.js";
import { fieldIsFilled, type RecordField, unreadableField } from "./record-field.js";

/** A list of objects with required fields is asked for, for example three goals. */
export interface RecordsAnswer {
  readonly kind: "records";
  /** What one of them is called, for example "goal". */
  readonly each: string;
  /** How many are needed. */
  readonly count: number;
  readonly fields: readonly RecordField[];
  /** Rows that stand in the form from the beginning and are to be mended. Default: none. */
  readonly begin?: readonly Readonly<Record<string, string>>[];
  /** Fields that hold a list of texts, at which only the mistakes look. Default: none. */
  readonly lists?: readonly Omit<RecordField, "type">[];
}

/** Judges a list of objects: the first empty field in the first object that has one decides the sentence. */
export function judgeRecords(
  { each, count, fields, begin = [] }: RecordsAnswer,
  mistakes: readonly Mistake<readonly Row[]>[],
  given: unknown,
): Verdict {
  const rows = rowsOf(given);
  const thing = courseText(each);
  const things = courseText(`${each}s`);
  if (rows === undefined) {
    return {
      state: "wrong",
      message: sentence("The check needs a list of {count} {things}, but it was given {value}.", {
        count,
        things,
        value: describeAnswer(given),
      }),
      nextStep: sentence("Write each {thing} as { {names} }.", {
        thing,
        names: own(fields.map(({ name }) => name).join(", ")),
      }),
    };
  }
  if (rows.every((row) => fields.every((field) => !fieldIsFilled(row[field.name], field)))) {
    return {
      state: "not started",
      message: sentence("No field is filled yet."),
      nextStep: sentence("Start with {thing} {number}.", { thing, number: 1 }),
    };
  }
  const gaps = rows
    .slice(0, count)
    .flatMap((row, i) =>
      fields
        .filter((field) => !fieldIsFilled(row[field.name], field))
        .map((field) => ({ field, number: i + 1, asks: typedRemark(row[field.name], field) })),
    );
  const [gap] = gaps;
  if (gap !== undefined) {
    const { field, number, asks } = gap;
    const says = asks ?? courseText(field.says);
    const name = courseText(field.label);
    return {
      state: gaps.length === 1 && rows.length >= count ? "almost" : "wrong",
      message:
        count === 1
          ? sentence("Your {thing}: {says}", { thing, says })
          : sentence("{thing} {number}: {says}", {
              thing: capitalized(thing),
              number: nameOf(number, rows, fields, begin),
              says,
            }),
      mistake: `no-${field.name}`,
      nextStep:
        // More rows than have to stay: nobody needs to fill the ones that go.
        rows.length > count
          ? sentence('Fill "{name}", or delete the row. Then check again.', { name })
          : gaps.length === 1
            ? sentence('Fill "{name}" and check again.', { name })
            : sentence('Fill "{name}" and check again. {count} more to fill after that.', {
                name,
                count: gaps.length - 1,
              }),
    };
  }
  if (rows.length < count) {
    return {
      state: "almost",
      message: complete(rows.length, count, things),
      nextStep: sentence("Add {thing} {number} to the list.", { thing, number: rows.length + 1 }),
    };
  }
  const named = namedMistake<readonly Row[]>(
    mistakes,
    ({ when }) => typeof when === "function" && when(rows),
    sentence("Change that {thing} and check again.", { thing }),
  );
  if (named !== undefined) return named;
  return { state: "right", message: own("") };
}

/** The number of a row, with the name that the form gave it at the beginning. */
function nameOf(
  number: number,
  rows: readonly Row[],
  [first]: readonly RecordField[],
  begin: NonNullable<RecordsAnswer["begin"]>,
): Words | number {
  const name = rows[number - 1]?.[first?.name ?? ""];
  return begin.some((row) => row[first?.name ?? ""] === name) && typeof name === "string"
    ? sentence("{number} ({name})", { number, name: own(name) })
    : number;
}

function complete(done: number, count: number, things: Words): Words {
  return counted(
    done,
    sentence("{done} of {count} {things} is complete.", { done, count, things }),
    sentence("{done} of {count} {things} are complete.", { done, count, things }),
  );
}

/** A value was given, but it cannot be read, or it cannot be told which day it is: that is said, not that it is missing. */
function typedRemark(value: unknown, { type }: RecordField): Words | undefined {
  const typed = type === "date" && typeof value === "string" ? readTypedDay(value) : undefined;
  return typed !== undefined && "asks" in typed ? typed.asks : unreadableField(value, type);
}
