import { dayNumber, dayText } from "../../table/clean/normalize-date.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { firstDayOf, type Period, periodName, periodOf } from "./cohort-period.js";
import { dayOfRow } from "./ladder-first-days.js";

export interface CohortRetentionOptions {
  /** The column that says who. */
  readonly person: string;
  /** The column with the day on which the person joined. */
  readonly joined: string;
  /** The column with a day on which the person did something; empty in the row of a person who never did. */
  readonly active: string;
  /** The length of a period. Default "month". */
  readonly period?: Period;
  /** The last day that the log covers. Default: the latest day in the two columns. */
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
 * @throws when a column does not exist, a day is not year-month-day, a person joined twice or acted before joining.
 * @example
 * const log = { who: ["Ana", "Bo"], joined: ["2026-03-02", "2026-03-20"], act: ["2026-04-01", null] };
 * cohortRetention(log, { person: "who", joined: "joined", active: "act" })[1]?.retention; // 0.5
 */
export function cohortRetention(data: Data, options: CohortRetentionOptions): readonly RetentionRow[] {
  checkOptions("cohortRetention", options, {
    person: true,
    joined: true,
    active: true,
    period: ["month", "week"],
    until: true,
  });
  const { period = "month", until } = options;
  const { joinedOn, activeIn, lastDay } = readLog(data, options, period);
  const end = until === undefined ? lastDay : dayNumber(until);
  const cohorts = new Map<number, unknown[]>();
  for (const [person, day] of joinedOn) {
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
): { joinedOn: Map<unknown, number>; activeIn: Map<unknown, Set<number>>; lastDay: number } {
  const who = columnValues(data, options.person);
  const joined = columnValues(data, options.joined);
  const acts = columnValues(data, options.active);
  const end = options.until === undefined ? Number.POSITIVE_INFINITY : dayNumber(options.until);
  const joinedOn = new Map<unknown, number>();
  const activeIn = new Map<unknown, Set<number>>();
  let lastDay = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < who.length; row++) {
    const start = dayOfRow(joined[row], row, options.joined);
    const known = joinedOn.get(who[row]);
    if (known !== undefined && known !== start) {
      throw new RangeError(
        `Row ${row + 1}: the person joined on ${dayText(start)}, but an earlier row says ${dayText(known)}. Keep one day of joining a person.`,
      );
    }
    joinedOn.set(who[row], start);
    lastDay = Math.max(lastDay, start);
    const act = acts[row];
    if (act === null || act === undefined || act === "") continue;
    const day = dayOfRow(act, row, options.active);
    if (day < start) {
      throw new RangeError(
        `Row ${row + 1}: the act on ${dayText(day)} lies before the day of joining, ${dayText(start)}.`,
      );
    }
    lastDay = Math.max(lastDay, day);
    if (day > end) continue;
    activeIn.set(who[row], (activeIn.get(who[row]) ?? new Set<number>()).add(periodOf(day, period)));
  }
  return { joinedOn, activeIn, lastDay };
}
