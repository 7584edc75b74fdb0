import { dayText } from "../../table/clean/normalize-date.js";
import { readDay } from "../../table/clean/read-day.js";
import { requireDay } from "../../table/clean/require-day.js";
import { isMissing } from "../../table/columns/is-missing.js";

/**
 * Makes a day coarse: its month, "2026-03" instead of "2026-03-14". A month ("Mar 2026") stays one.
 *
 * @param day as text, such as "2026-03-14" or "3/14/2026"; a missing day gives null.
 * @throws when the text is no day of the calendar, or one whose day and month cannot be told apart ("3/4/2026").
 * @example
 * monthOf("2026-03-14"); // "2026-03"
 */
export function monthOf(day: string | null | undefined): string | null {
  if (day === null || day === undefined || isMissing(day)) return null;
  const read = readDay(day);
  return read.kind === "month" ? read.month : dayText(requireDay(day)).slice(0, 7);
}
