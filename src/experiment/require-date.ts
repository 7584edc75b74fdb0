import { describeValue } from "../table/describe-value.js";

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date itself when it is a day of the calendar written as YYYY-MM-DD; otherwise throws a sentence. */
export function requireDate(date: unknown, what: string): string {
  const parts = typeof date === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) : null;
  const [year = 0, month = 0, day = 0] = (parts ?? []).slice(1).map(Number);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (typeof date === "string" && day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0)) return date;
  throw new RangeError(`${what} must be a day written as 2026-10-01, but it is ${describeValue(date)}.`);
}
