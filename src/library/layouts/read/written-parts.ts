import { monthOfName } from "../../table/clean/read-day.js";
import type { DayForm } from "./day-form.js";

/** The parts of a day as they stand in a cell. */
export interface WrittenParts {
  readonly year: string;
  /** Month and day, or day and month where `form` leaves it open and the column writes it so. */
  readonly first: string;
  readonly second: string;
  /** The way of writing, where month and day can be taken for each other. */
  readonly form: DayForm | undefined;
  readonly time: readonly (string | undefined)[];
}

const TIME =
  "(?:[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?: ?([AP]M))?(?: ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?";
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, "i");
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`, "i");

/** 24-JUN-1961, as Oracle writes it; 24JUN1961, as SAS does; 24 June 1961; and June 24, 1961. */
const MONTH_NAMED = new RegExp(`^(\\d{1,2})([-/. ]?)([a-z]{3,9})\\.?\\2(\\d{4}|\\d{2})${TIME}$`, "i");
const MONTH_FIRST = new RegExp(`^([a-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})${TIME}$`, "i");

/**
 * The parts of a day, whichever way it is written.
 *
 * @param yearLast eight digits end with the year, unless they can only begin with it.
 */
export function writtenParts(cell: string, yearLast: boolean): WrittenParts | undefined {
  if (/^\d{8}$/.test(cell)) {
    const [year, first, second] = yearLast
      ? [cell.slice(4), cell.slice(0, 2), cell.slice(2, 4)]
      : [cell.slice(0, 4), cell.slice(4, 6), cell.slice(6)];
    return { year, first, second, form: "eight digits", time: [] };
  }
  const yearFirst = YEAR_FIRST.exec(cell);
  if (yearFirst !== null) {
    const [, year = "", , first = "", second = "", ...time] = yearFirst;
    return { year, first, second, form: "year first", time };
  }
  const last = YEAR_LAST.exec(cell);
  if (last === null) return namedParts(cell);
  const [, a = "", mark, b = "", year = "", ...time] = last;
  return mark === "."
    ? { year, first: b, second: a, form: undefined, time }
    : { year, first: a, second: b, form: "year last", time };
}

/** A day with the name of its month. */
export function namedParts(cell: string): WrittenParts | undefined {
  const named = MONTH_NAMED.exec(cell);
  const first = named === null ? MONTH_FIRST.exec(cell) : null;
  const [day, name, year, time] =
    named === null
      ? [first?.[2], first?.[1], first?.[3], first?.slice(4)]
      : [named[1], named[3], named[4], named.slice(5)];
  const month = monthOfName(name ?? "");
  return month === 0 || day === undefined || year === undefined
    ? undefined
    : { year, first: String(month), second: day, form: undefined, time: time ?? [] };
}
