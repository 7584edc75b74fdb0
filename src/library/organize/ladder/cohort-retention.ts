import { dayText } from "../../table/clean/normalize-date.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { firstDayOf, type Period, periodName, periodOf } from "./cohort-period.js";
import { dayReader, type LadderDays, lastDayOf } from "./ladder-days.js";

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
 * @throws when a column does not exist, a cell is no day (nor, for months, a month), day and month cannot be told apart
 * in the whole column ("9/1/2026"), a person joined twice or acted before joining.
 * @example
 * const log = { who: ["Ana", "Bo"], joined: ["2026-03-02", "2026-03-20"], act: ["2026-04-01", null] };
 * cohortRetention(log, { person: "who", joined: "joined", active: "act" })[1]?.retention; // 0.5
 */
export function cohortRetention(data: Data, options: CohortRetentionOptions): readonly RetentionRow[] {
  const { period = "month", until } = options;
  const { joinedOn, activeIn, lastDay } = readLog(data, options, period);
  const end = until === undefined ? lastDay : lastDayOf(until);
  const cohorts = new Map<number, unknown[]>();
  for (const [person, { first: day }] of joinedOn) {
    if (day > end) continue;
    const cohort = periodOf(day, period);
    cohorts.set(cohort, [...(cohorts.get(cohort) ?? []), person]);
  }
  const last = periodOf(end, period);
  return Object.freeze(
    [...cohorts]
      .sort(([a], [b]) => a - b)
      .flatMap(([cohort, people]) =>
        Array.from({ length: last - cohort + 1 }, (_, age) => {
          const active = people.filter((person) => activeIn.get(person)?.has(cohort + age)).length;
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

function readLog(
  data: Data,
  options: CohortRetentionOptions,
  period: Period,
): { joinedOn: Map<unknown, LadderDays>; activeIn: Map<unknown, Set<number>>; lastDay: number } {
  const who = columnValues(data, options.person);
  const joined = columnValues(data, options.joined);
  const acts = columnValues(data, options.active);
  const end = options.until === undefined ? Number.POSITIVE_INFINITY : lastDayOf(options.until);
  const joinedDays = dayReader(joined, options.joined, period === "month");
  const activeDays = dayReader(acts, options.active, period === "month");
  const joinedOn = new Map<unknown, LadderDays>();
  const activeIn = new Map<unknown, Set<number>>();
  let lastDay = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < who.length; row++) {
    const here = joinedDays(row);
    const { first: start, last: startsBy } = here;
    const known = joinedOn.get(who[row]);
    // A day and the month that it lies in are the same joining.
    if (known !== undefined && (known.last < start || known.first > startsBy)) {
      throw new RangeError(
        `Row ${row + 1}: the person joined on ${dayText(start)}, but an earlier row says ${dayText(known.first)}. Keep one day of joining a person.`,
      );
    }
    joinedOn.set(who[row], known !== undefined && isWithin(known, here) ? known : here);
    lastDay = Math.max(lastDay, startsBy);
    const act = acts[row];
    if (act === null || act === undefined || act === "") continue;
    const { first: day, last: actsBy } = activeDays(row);
    if (actsBy < start) {
      throw new RangeError(
        `Row ${row + 1}: the act on ${dayText(day)} lies before the day of joining, ${dayText(start)}.`,
      );
    }
    lastDay = Math.max(lastDay, actsBy);
    if (day > end) continue;
    activeIn.set(who[row], (activeIn.get(who[row]) ?? new Set<number>()).add(periodOf(day, period)));
  }
  return { joinedOn, activeIn, lastDay };
}

function isWithin(inner: LadderDays, outer: LadderDays): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}
