import { joinDay, monthAndDay } from "../clean/day-parts.js";
import { dayText, tryDayNumber } from "../clean/normalize-date.js";
import { seenText } from "../clean/unseen-marks.js";

/** Which comes first in a day such as 9/1/2026. */
export type DateOrder = "month first" | "day first";

// 9/1/2026, 09/01/26 and 9/1/2026 12:00:00 AM, as voter databases write days. With points the day is always first.
const SLASHED =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?)?$/i;

// 2026/9/1 and 20260901, as New York and other states write days.
const YEAR_FIRST = /^((?:19|20)\d{2})(?:([/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))$/;

/** What the days of a column say about their order. */
export interface DateJudge {
  monthFirst: boolean;
  dayFirst: boolean;
  /** The line of the first day that can be read in two ways. */
  unclear: number | undefined;
}

export function newDateJudge(): DateJudge {
  return { monthFirst: false, dayFirst: false, unclear: undefined };
}

/** Takes one cell into account. */
export function judgeDate(judge: DateJudge, cell: string, line: number): void {
  const [, first, mark, second] = SLASHED.exec(seenText(cell)) ?? [];
  if (first === undefined || mark === ".") return;
  if (Number(first) > 12) judge.dayFirst = true;
  else if (Number(second) > 12) judge.monthFirst = true;
  else if (first.padStart(2, "0") !== second?.padStart(2, "0")) judge.unclear ??= line;
}

/**
 * The order in which a column writes its days.
 *
 * @throws when it writes both, or when nobody can tell: the sentence asks.
 */
export function findDateOrder(
  { monthFirst, dayFirst, unclear }: DateJudge,
  told: DateOrder | undefined,
  { file, name }: { readonly file: string; readonly name: string },
): DateOrder {
  if (told !== undefined) return told;
  if (monthFirst && dayFirst) {
    throw new TypeError(
      `The column "${name}" of ${file} has days with the month first and days with the day first, but a date such as 2026-10-03 was expected. ` +
        "Write them all in one way.",
    );
  }
  if (monthFirst || dayFirst) return monthFirst ? "month first" : "day first";
  if (unclear === undefined) return "month first";
  throw new TypeError(
    `Line ${unclear} of ${file}: in the whole column "${name}" nobody can tell the month from the day, but a date such as 2026-10-03 was expected. ` +
      'Say which comes first: { dates: "month first" } or { dates: "day first" }.',
  );
}

/** The text of a day, YYYY-MM-DD, or undefined when a cell is none. Years of two digits lie between 1969 and 2068 (POSIX). */
export function readDay(cell: string, order: DateOrder): string | undefined {
  const text = seenText(cell);
  const number = text.length === 10 ? tryDayNumber(text) : undefined;
  if (number !== undefined) return dayText(number);
  const [, yearFirst, , month1, day1, month2, day2] = YEAR_FIRST.exec(text) ?? [];
  if (yearFirst !== undefined) {
    const day = joinDay(yearFirst, month1 ?? month2 ?? "", day1 ?? day2 ?? "");
    return tryDayNumber(day) === undefined ? undefined : day;
  }
  const [, first, mark, second, year] = SLASHED.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return undefined;
  const [month, day] = monthAndDay(first, second, mark, order);
  const full = year.length === 4 ? year : `${Number(year) < 69 ? "20" : "19"}${year}`;
  const iso = joinDay(full, month, day);
  return tryDayNumber(iso) === undefined ? undefined : iso;
}
