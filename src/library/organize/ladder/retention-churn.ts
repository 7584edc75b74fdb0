import { dayReader } from "../../table/clean/day-reader.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { requireNumber } from "../numbers/require-number.js";
import { type Period, periodName, periodOf } from "./cohort-period.js";
import { lastDayOf } from "./ladder-days.js";

export interface ChurnTableOptions {
  /** The column with the day on which a person joined the list; by month also "2027-03". */
  readonly joined: string;
  /** The column with the day on which the person left; empty for those still on it. */
  readonly left: string;
  /** The length of a period. Default "month". */
  readonly period?: Period;
  /** The last day that the list covers: what came after it does not count. Default: the latest day in the two columns. */
  readonly until?: string;
}

export interface ChurnRow {
  readonly period: string;
  /** People on the list when the period begins. */
  readonly atStart: number;
  readonly joined: number;
  readonly left: number;
  readonly atEnd: number;
  /** Those of atStart who left in the period ÷ atStart; null when nobody was there. */
  readonly churn: number | null;
}

/**
 * Counts who joined and who left in each period, and what share of the list at its start was gone at its end.
 *
 * @param data one row for each person.
 * @throws when a column does not exist, a day of joining is missing (null, undefined, NaN or an empty text; a missing day of
 *   leaving is none), a cell is no day (nor, for months, a month such as "2027-03"), day and month cannot be told apart in
 *   the whole column ("9/1/2026"), or somebody left before joining.
 * @example
 * const list = { joined: ["2026-01-05", "2026-01-09"], left: ["2026-02-11", null] };
 * churnTable(list, { joined: "joined", left: "left" })[1]?.churn; // 0.5
 */
export function churnTable(data: Data, options: ChurnTableOptions): readonly ChurnRow[] {
  checkOptions("churnTable", options, {
    joined: "needed text",
    left: "needed text",
    period: ["month", "week"],
    until: "text",
  });
  const { period = "month", until } = options;
  const lefts = columnValues(data, options.left);
  const joins = columnValues(data, options.joined);
  const joinedOn = dayReader(joins, options.joined, period === "month");
  const leftOn = dayReader(lefts, options.left, period === "month");
  const people = Array.from(joins, (_, row) => {
    const joined = joinedOn(row);
    const left = isMissing(lefts[row]) ? undefined : leftOn(row);
    if (left !== undefined && left.last < joined.first)
      throw new RangeError(`Row ${row + 1}: the person left before joining. Mend the two days.`);
    return {
      joined: joined.first,
      left: left?.first ?? Number.POSITIVE_INFINITY,
      last: left?.last ?? joined.last,
    };
  });
  if (people.length === 0) return Object.freeze([]);
  const end = until === undefined ? maximum(people.map((person) => person.last)) : lastDayOf(until);
  const last = periodOf(end, period);
  const first = periodOf(-maximum(people.map(({ joined }) => -joined)), period);
  const of = (day: number): number =>
    Number.isFinite(day) ? periodOf(day, period) : Number.POSITIVE_INFINITY;
  const spans = people
    .filter(({ joined }) => joined <= end)
    .map(({ joined, left }) => ({
      joined: of(joined),
      left: of(left > end ? Number.POSITIVE_INFINITY : left),
    }));
  return Object.freeze(
    Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
      const now = first + i;
      const count = (test: (span: { joined: number; left: number }) => boolean): number =>
        spans.filter(test).length;
      const atStart = count((span) => span.joined < now && span.left >= now);
      const joined = count((span) => span.joined === now);
      const left = count((span) => span.left === now);
      const leftOfStart = count((span) => span.left === now && span.joined < now);
      return Object.freeze({
        period: periodName(now, period),
        atStart,
        joined,
        left,
        atEnd: atStart + joined - left,
        churn: atStart === 0 ? null : leftOfStart / atStart,
      });
    }),
  );
}

/**
 * How many new people a list needs only to stay as large as it is.
 *
 * @param people on the list now.
 * @param churn the share that leaves, from 0 to 1.
 * @throws when the share is not between 0 and 1 or the people are not a number of 0 or more.
 * @example
 * toStandStill(40000, 0.15); // 6000
 */
export function toStandStill(people: number, churn: number): number {
  requireNumber("The number of people", people, "0 or more");
  requireNumber("The share that leaves", churn, "rate");
  // A product such as 100 × 0.07 is a hair above 7; without the cut the list would need an eighth person.
  return Math.ceil(Number((people * churn).toFixed(6)));
}

function maximum(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
}
