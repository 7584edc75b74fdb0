import { dayNumber, dayText } from "../../table/clean/normalize-date.js";
import { isMissing } from "../../table/columns/is-missing.js";

/**
 * Makes a day coarse: its month, "2026-03" instead of "2026-03-14".
 *
 * @param day as text, year-month-day; a missing day gives null.
 * @throws when the text is no day of the calendar.
 * @example
 * monthOf("2026-03-14"); // "2026-03"
 */
export function monthOf(day: string | null | undefined): string | null {
  return day === null || day === undefined || isMissing(day) ? null : dayText(dayNumber(day)).slice(0, 7);
}
