import { dayNumber } from "../../table/clean/normalize-date.js";

/** The same day a number of years later or earlier, as text to compare with. 29 February stays as it is. */
export function yearsFrom(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
}

/** Whole days from one day to another, by the calendar alone: no clock and no time zone has a say. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}
