/**
 * True for a day of the calendar written as year-month-day, for example "2027-04-30"; "2027-02-30" is none.
 *
 * @example
 * isCalendarDate("2028-02-29"); // true
 */
export function isCalendarDate(value: unknown): boolean {
  const parts = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value.trim()) : null;
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
