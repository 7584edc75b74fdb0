import { daysOfMonth } from "../../table/clean/day-reader.js";
import { readDay } from "../../table/clean/read-day.js";
import { requireDay } from "../../table/clean/require-day.js";

/** The day until which a log goes: a day, or the last one of a month. */
export function lastDayOf(until: string): number {
  const read = readDay(until);
  return read.kind === "month" ? daysOfMonth(read.month).last : requireDay(until);
}
