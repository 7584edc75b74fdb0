import { tryDayNumber } from "./normalize-date.js";

/**
 * True for a day of the calendar written as year-month-day; "2027-02-30" is none. Days written so sort as text.
 *
 * @example
 * isCalendarDay("2028-02-29"); // true
 * isCalendarDay("2027-02-29"); // false
 */
export function isCalendarDay(value: unknown): value is string {
  return typeof value === "string" && value.length === 10 && tryDayNumber(value) !== undefined;
}

/** True for a day before 1900: of people and their work that is a mistake, or a day that stands for "not known". */
export function isTooEarly(day: string): boolean {
  return day < "1900";
}
