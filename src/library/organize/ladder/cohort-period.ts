import { dayNumber, dayText } from "../../table/clean/normalize-date.js";
import { dayOfRow } from "./ladder-first-days.js";

/** The length of a period: a month of the calendar, or a week that starts on Monday. */
export type Period = "month" | "week";

/** The number of the period of a day; the numbers of neighbours differ by one. */
export function periodOf(day: number, period: Period): number {
  // 1970-01-01, day 0, was a Thursday: three days after its Monday.
  if (period === "week") return Math.floor((day + 3) / 7);
  const text = dayText(day);
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

/** The name of a period: a month as "2026-03", a week by its Monday as "2026-03-02". */
export function periodName(number: number, period: Period): string {
  return period === "week"
    ? dayText(firstDayOf(number, period))
    : dayText(firstDayOf(number, period)).slice(0, 7);
}

/** The day number of the first day of a period. */
export function firstDayOf(number: number, period: Period): number {
  if (period === "week") return number * 7 - 3;
  const month = String((number % 12) + 1).padStart(2, "0");
  return dayNumber(`${String(Math.floor(number / 12)).padStart(4, "0")}-${month}-01`);
}

/** From when to when something was, as exactly as it was written: one day, or a whole month. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const MONTH = /^\s*(\d{4}-(?:0[1-9]|1[0-2]))\s*$/;

/**
 * Reads a cell as a day such as "2027-03-02", or as a month such as "2027-03" where people are put together by month.
 *
 * @throws when it is neither: the sentence names the row and the column.
 */
export function spanOf(value: unknown, row: number, column: string, period: Period): Span {
  const month = period === "month" ? monthSpan(value) : undefined;
  if (month !== undefined) return month;
  const day = dayOfRow(value, row, column);
  return { first: day, last: day };
}

/** The last day of what `until` says: a day, or a month where months are meant. */
export function lastDayOf(until: string, period: Period): number {
  return (period === "month" ? monthSpan(until)?.last : undefined) ?? dayNumber(until);
}

function monthSpan(value: unknown): Span | undefined {
  const name = typeof value === "string" ? MONTH.exec(value)?.[1] : undefined;
  if (name === undefined) return undefined;
  const first = dayNumber(`${name}-01`);
  return { first, last: firstDayOf(periodOf(first, "month") + 1, "month") - 1 };
}
