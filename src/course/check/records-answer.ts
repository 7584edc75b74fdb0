import { describeAnswer } from "./describe-answer.js";
import type { Mistake } from "./mistake.js";
import { readTypedDay } from "./read-typed-day.js";
import { fieldIsFilled, type RecordField } from "./record-field.js";
import type { Row } from "./rows-of.js";
import { rowsOf } from "./rows-of.js";
import type { Verdict } from "./verdict.js";

/** A list of objects with required fields is asked for, for example three goals. */
export interface RecordsAnswer {
  readonly kind: "records";
  /** What one of them is called, for example "goal". */
  readonly each: string;
  /** How many are needed. */
  readonly count: number;
  readonly fields: readonly RecordField[];
}

/** Judges a list of objects: the first empty field in the first object that has one decides the sentence. */
export function judgeRecords(
  { each, count, fields }: RecordsAnswer,
  mistakes: readonly Mistake<readonly Row[]>[],
  given: unknown,
): Verdict {
  const rows = rowsOf(given);
  if (rows === undefined) {
    return {
      state: "wrong",
      message: `The check needs a list of ${count} ${each}s, but it was given ${describeAnswer(given)}.`,
      nextStep: `Write each ${each} as { ${fields.map(({ name }) => name).join(", ")} }.`,
    };
  }
  if (rows.every((row) => fields.every((field) => !fieldIsFilled(row[field.name], field)))) {
    return { state: "not started", message: `No field is filled yet.`, nextStep: `Start with ${each} 1.` };
  }
  const gaps = rows.slice(0, count).flatMap((row, i) =>
    fields
      .filter((field) => !fieldIsFilled(row[field.name], field))
      .map((field) => ({
        field,
        place: count === 1 ? `Your ${each}` : `${capital(each)} ${i + 1}`,
        asks: dayQuestion(row[field.name], field),
      })),
  );
  const [gap] = gaps;
  if (gap !== undefined) {
    const more = gaps.length > 1 ? ` ${gaps.length - 1} more to fill after that.` : "";
    return {
      state: gaps.length === 1 && rows.length >= count ? "almost" : "wrong",
      message: `${gap.place}: ${gap.asks ?? gap.field.says}`,
      mistake: `no-${gap.field.name}`,
      nextStep: `Fill ${gap.field.name} and check again.${more}`,
    };
  }
  if (rows.length < count) {
    return {
      state: "almost",
      message: `${rows.length} of ${count} ${each}s ${rows.length === 1 ? "is" : "are"} complete.`,
      nextStep: `Add ${each} ${rows.length + 1} to the list.`,
    };
  }
  for (const { name, when, says, next } of mistakes) {
    if (typeof when === "function" && when(rows)) {
      return {
        state: "wrong",
        message: says,
        mistake: name,
        nextStep: next ?? `Change that ${each} and check again.`,
      };
    }
  }
  return { state: "right", message: "" };
}

/** A day was given, but it cannot be told which: that is asked, not that it is missing. */
function dayQuestion(value: unknown, { type }: RecordField): string | undefined {
  const typed = type === "date" && typeof value === "string" ? readTypedDay(value) : undefined;
  return typed !== undefined && "asks" in typed ? typed.asks : undefined;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
