const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * True for a day of the calendar written as year-month-day; "2027-02-30" is none. Days written so sort as text.
 *
 * @example
 * isCalendarDay("2028-02-29"); // true
 * isCalendarDay("2027-02-29"); // false
 */
export function isCalendarDay(value: unknown): value is string {
  const parts = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (parts === null) return false;
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : MONTH_DAYS[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** The same day a number of years later or earlier, as text to compare with. 29 February stays as it is. */
export function yearsFrom(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
}

/** Whole days from one day to another, by the calendar alone: no clock and no time zone has a say. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  // Counting years from March puts the leap day last (the usual trick of Julian day numbers; Richards 1998).
  const y = month <= 2 ? year - 1 : year;
  const m = (month + 9) % 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((306 * m + 5) / 10) +
    date
  );
}
