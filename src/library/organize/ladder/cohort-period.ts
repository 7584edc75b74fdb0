import { dayNumber, dayText } from "../../table/clean/normalize-date.js";

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
