import { type DaySpan, dayReader } from "../../table/clean/day-reader.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { requiredNames } from "../numbers/required-names.js";
import { firstDayOf, type Period, periodName, periodOf } from "./cohort-period.js";
import { lastDayOf } from "./ladder-days.js";

export interface CohortRetentionOptions {
  /** The column that says who. */
  readonly person: string;
  /** The column with the day on which the person joined; for months the month alone will do, as "2027-03". */
  readonly joined: string;
  /** The column with a day on which the person did something; empty in the row of a person who never did. */
  readonly active: string;
  /** The length of a period. Default "month". */
  readonly period?: Period;
  /** The last day, or month, that the log covers. Default: the latest in the two columns; a month counts as whole. */
  readonly until?: string;
}

/** One cell of the triangle. */
export interface RetentionRow {
  /** When these people joined: a month as "2026-03", a week by its Monday as "2026-03-02". */
  readonly cohort: string;
  /** Periods since joining; 0 is the period of joining itself. */
  readonly period: number;
  /** Everybody who joined in that period. */
  readonly size: number;
  /** How many of them did something in this period. */
  readonly active: number;
  /** active ÷ size: of the whole cohort, not of those who were left the period before. */
  readonly retention: number;
  /** False when the log ends before the period does: the number will still grow. */
  readonly complete: boolean;
}

/**
 * Follows the people who joined in the same month or week: how many of them still act one, two, three periods later.
 * The result is a triangle, because young cohorts have few periods behind them.
 *
 * @param data one row for each act, with the day of joining repeated; one row without an act for those who never acted.
 * @throws when a column does not exist, a person or a day of joining is missing (null, undefined, NaN or an empty text; a
 *   missing act is none), a cell is no day (nor, for months, a month), day and month cannot be told apart in the whole
 *   column ("9/1/2026"), a person joined twice or acted before joining.
 * @example
 * const log = { who: ["Ana", "Bo"], joined: ["2026-03-02", "2026-03-20"], act: ["2026-04-01", null] };
 * cohortRetention(log, { person: "who", joined: "joined", active: "act" })[1]?.retention; // 0.5
 */
export function cohortRetention(data: Data, options: CohortRetentionOptions): readonly RetentionRow[] {
  checkOptions("cohortRetention", options, {
    person: "needed text",
    joined: "needed text",
    active: "needed text",
    period: ["month", "week"],
    until: "text",
  });
  const { period = "month", until } = options;
  const { joinedOn, activeIn, lastDay } = readLog(data, options, period);
  const end = until === undefined ? lastDay : lastDayOf(until);
  const cohorts = new Map<number, unknown[]>();
  for (const [person, { first: day }] of joinedOn) {
    if (day > end) continue;
    const cohort = periodOf(day, period);
    const people = cohorts.get(cohort) ?? [];
    people.push(person);
    cohorts.set(cohort, people);
  }
  const last = periodOf(end, period);
  return Object.freeze(
    [...cohorts]
      .sort(([a], [b]) => a - b)
      .flatMap(([cohort, people]) =>
        Array.from({ length: last - cohort + 1 }, (_, age) => {
          const active = people.filter((person) => activeIn(person, cohort + age)).length;
          return Object.freeze({
            cohort: periodName(cohort, period),
            period: age,
            size: people.length,
            active,
            retention: active / people.length,
            complete: end >= firstDayOf(cohort + age + 1, period) - 1,
          });
        }),
      ),
  );
}

/** More weeks or months than there are in ten thousand years. */
const MOST_PERIODS = 2 ** 20;

function readLog(
  data: Data,
  options: CohortRetentionOptions,
  period: Period,
): {
  joinedOn: Map<unknown, DaySpan>;
  activeIn: (person: unknown, period: number) => boolean;
  lastDay: number;
} {
  const who = requiredNames(data, options.person, "person");
  const joined = columnValues(data, options.joined);
  const acts = columnValues(data, options.active);
  const end = options.until === undefined ? Number.POSITIVE_INFINITY : lastDayOf(options.until);
  const joinedDays = dayReader(joined, options.joined, period === "month");
  const activeDays = dayReader(acts, options.active, period === "month");
  const joinedOn = new Map<unknown, DaySpan>();
  // One number for a person and a period: a set for each person would take many times the room.
  const numbers = new Map<unknown, number>();
  const active = new Set<number>();
  const keyOf = (number: number, of: number): number => number * MOST_PERIODS + of;
  let lastDay = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < who.length; row++) {
    const here = joinedDays(row);
    const known = joinedOn.get(who[row]);
    // A day and the month that it lies in are the same joining.
    if (known !== undefined && (known.last < here.first || known.first > here.last)) {
      throw new RangeError(
        `Row ${row + 1}: the person joined on another day than an earlier row says. Keep one day of joining a person.`,
      );
    }
    const start = known !== undefined && isWithin(known, here) ? known : here;
    joinedOn.set(who[row], start);
    lastDay = Math.max(lastDay, here.last);
    if (isMissing(acts[row])) continue;
    const act = activeDays(row);
    if (act.last < start.first) {
      throw new RangeError(
        `Row ${row + 1}: the act lies before the day of joining. Mend one of the two days.`,
      );
    }
    lastDay = Math.max(lastDay, act.last);
    if (act.first > end) continue;
    const number = numbers.get(who[row]) ?? numbers.size;
    numbers.set(who[row], number);
    active.add(keyOf(number, periodOf(act.first, period)));
  }
  const activeIn = (person: unknown, of: number): boolean => {
    const number = numbers.get(person);
    return number !== undefined && active.has(keyOf(number, of));
  };
  return { joinedOn, activeIn, lastDay };
}

function isWithin(inner: DaySpan, outer: DaySpan): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}
