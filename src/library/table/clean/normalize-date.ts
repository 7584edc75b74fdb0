import { describeCell } from "../columns/describe-cell.js";

/**
 * The number of a calendar day, counted from 1970-01-01, so that days can be subtracted. There are no time zones:
 * "2026-11-03" is that day everywhere, and a time behind it ("2026-11-03T21:00:00") is left out.
 *
 * Method: days from the civil calendar (proleptic Gregorian; ISO 8601).
 *
 * @param value a day as text: year-month-day.
 * @throws when the value is not such a text, no day of the calendar, or of a year before 1000.
 * @example
 * dayNumber("2026-11-03") - dayNumber("2026-10-31"); // 3
 */
export function dayNumber(value: unknown): number {
  const day = tryDayNumber(value);
  if (day !== undefined) return day;
  throw new TypeError(
    value instanceof Date
      ? 'A Date object moves with the time zone. Keep days as text such as "2026-11-03".'
      : `Expected a day such as "2026-11-03" (year-month-day), but was given ${describeCell(value)}.`,
  );
}

/** "0026" is 2026 or 1926 with zeros that a form or a program put in front: nobody means the year 26. */
const EARLIEST = 1000;

/** Like dayNumber, but gives undefined where it would throw. */
export function tryDayNumber(value: unknown): number | undefined {
  const parts =
    typeof value === "string"
      ? /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?\s*$/.exec(value)
      : null;
  if (parts === null) return undefined;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (year < EARLIEST) return undefined;
  const number = daysFromCivil(year, month, day);
  return dayText(number) === `${parts[1]}-${parts[2]}-${parts[3]}` ? number : undefined;
}

/**
 * The text of a day number, the way back from dayNumber.
 *
 * @example
 * dayText(dayNumber("2026-12-31") + 1); // "2027-01-01"
 */
export function dayText(day: number): string {
  // The year is counted from March, so that the leap day is its last.
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}
