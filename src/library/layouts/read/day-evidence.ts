import { dayNumber, tryDayNumber } from "../../table/clean/normalize-date.js";
import type { DateOrder } from "../../table/delimited/date-order.js";
import type { DayForm } from "./day-form.js";
import { writtenParts } from "./written-parts.js";

/** What the cells of one form say: an order, both of them, or nothing although they hold days that can be read in two ways. */
export type SaidOrder = DateOrder | "both" | "nothing" | "no such cells";

/** A few cells against so many others are typing errors. */
const FAR_MORE = 20;

/** Collects what the cells of a column say about the order of month and day in one form. */
export class DayEvidence {
  private monthFirst = 0;
  private dayFirst = 0;
  private unclear = 0;
  private elections = { monthFirst: 0, dayFirst: 0 };

  constructor(
    /** One cell against the others makes the column one that nobody can read. */
    private readonly strict: boolean,
    /** General elections are on a day that is known. */
    private readonly areElections: boolean,
  ) {}

  add(year: string, first: string, second: string): void {
    const [a, b] = [Number(first), Number(second)];
    if (a > 31 || b > 31 || a === 0 || b === 0) return;
    if (a > 12 && b <= 12) this.dayFirst++;
    else if (b > 12 && a <= 12) this.monthFirst++;
    else if (a <= 12 && a !== b) {
      this.unclear++;
      if (!this.areElections) return;
      if (isGeneralElection(year, b, a) && !isTuesday(year, a, b)) this.elections.dayFirst++;
      if (isGeneralElection(year, a, b) && !isTuesday(year, b, a)) this.elections.monthFirst++;
    }
  }

  said(): SaidOrder {
    const { monthFirst, dayFirst, unclear, elections } = this;
    const many = this.strict ? Number.POSITIVE_INFINITY : FAR_MORE;
    if (monthFirst > 0 || dayFirst > 0) {
      // One cell among hundreds that say nothing is a typing error; in a column of days three of five are past the 12th.
      if (monthFirst === 0) return this.strict || dayFirst * 50 >= unclear ? "day first" : "month first";
      if (dayFirst === 0 || monthFirst >= many * dayFirst) return "month first";
      return dayFirst >= many * monthFirst ? "day first" : "both";
    }
    if (unclear === 0) return "no such cells";
    if (elections.dayFirst > 0 && elections.monthFirst === 0) return "day first";
    return elections.monthFirst > 0 && elections.dayFirst === 0 ? "month first" : "nothing";
  }
}

/** A day in the form of its cell, and its two numbers as they stand; nothing for a cell whose order is no question. */
export function twoWays(
  cell: string,
  yearLast: boolean,
):
  | { readonly form: DayForm; readonly year: string; readonly first: string; readonly second: string }
  | undefined {
  const parts = writtenParts(cell, yearLast);
  return parts === undefined || parts.form === undefined ? undefined : { ...parts, form: parts.form };
}

/** 2024, 11, 5: the Tuesday after the first Monday of November. */
function isGeneralElection(year: string, month: number, day: number): boolean {
  return month === 11 && day >= 2 && day <= 8 && isTuesday(year, month, day);
}

function isTuesday(year: string, month: number, day: number): boolean {
  const full = year.length === 2 ? `20${year}` : year;
  const number = tryDayNumber(`${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  return number !== undefined && (((number - KNOWN_TUESDAY) % 7) + 7) % 7 === 0;
}

const KNOWN_TUESDAY = dayNumber("2024-11-05");
