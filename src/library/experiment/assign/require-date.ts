import { isCalendarDay } from "../../table/clean/calendar-day.js";
import { describeValue } from "../../table/columns/describe-value.js";

/** The date itself when it is a day of the calendar written as YYYY-MM-DD; otherwise throws a sentence. */
export function requireDate(date: unknown, what: string): string {
  if (isCalendarDay(date)) return date;
  throw new RangeError(`${what} must be a day written as 2026-10-01, but it is ${describeValue(date)}.`);
}
