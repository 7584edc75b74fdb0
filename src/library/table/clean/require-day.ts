import { describeCell } from "../columns/describe-cell.js";
import { dayNumber } from "./normalize-date.js";
import { readDay } from "./read-day.js";

/**
 * The number of a day that somebody typed, as `readDay` reads it: "11/30/2026" is one, "9/1/2026" is a question.
 *
 * @throws when the value is no day, or one whose day and month cannot be told apart.
 */
export function requireDay(value: unknown): number {
  const read = readDay(value);
  if (read.kind === "day") return dayNumber(read.day);
  if (read.kind === "question") {
    // The day may be somebody's: it is masked, and not written out in both ways.
    throw new TypeError(
      `Which number of ${describeCell(value)} is the month? Write it as year-month-day, such as "2026-11-03".`,
    );
  }
  return dayNumber(value);
}
