import { dayReader } from "../../table/clean/day-reader.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { countGroups, groupNames } from "../../table/columns/group-name.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { requiredNames } from "../numbers/required-names.js";
import { type Period, periodName, periodOf } from "./cohort-period.js";
import { lastDayOf } from "./ladder-days.js";
import { firstDays } from "./ladder-first-days.js";
import { requireActs } from "./require-acts.js";

export interface ActivationTableOptions {
  readonly person: string;
  /** The column with the act. */
  readonly rung: string;
  /** The column with its day. */
  readonly date: string;
  /** The act that starts the clock, for example "signed up". */
  readonly start: string;
  /** The acts that count as a real action. Default: every other act. */
  readonly actions?: readonly string[];
  /** How many days after the start an action still counts; the start itself is day 0. Default 30. */
  readonly days?: number;
  /** Which people stand together: those of one month (default), one week, or "all". */
  readonly cohort?: Period | "all";
  /** The last day that the log covers. Default: its latest day. */
  readonly until?: string;
}

export interface ActivationRow {
  /** When these people started: "2026-03", a Monday, or "all". */
  readonly cohort: string;
  readonly signUps: number;
  /** People of this cohort whose first real action came within the days. */
  readonly activated: number;
  /** activated ÷ signUps of the same cohort. */
  readonly rate: number;
  /** People whose days are not over when the log ends and who have not acted: the rate can still grow by them. */
  readonly stillOpen: number;
}

/**
 * Says what share of new people does something real within the first days, cohort by cohort.
 *
 * @param data an event log: one row for each act, the start included.
 * @throws when a column does not exist, a person, an act or a day is missing (null, undefined, NaN or an empty text), a day
 *   is not year-month-day, nobody has the start act, or actions is empty, holds the start act or a mistyped one.
 * @example
 * const log = { who: ["Ana", "Bo", "Ana"], act: ["sign up", "sign up", "call"], day: ["2026-03-01", "2026-03-05", "2026-03-20"] };
 * activationTable(log, { person: "who", rung: "act", date: "day", start: "sign up", until: "2026-06-30" })[0]?.rate; // 0.5
 */
export function activationTable(data: Data, options: ActivationTableOptions): readonly ActivationRow[] {
  checkOptions("activationTable", options, {
    person: "needed text",
    rung: "needed text",
    date: "needed text",
    start: "needed text",
    actions: "texts",
    days: "number",
    cohort: ["month", "week", "all"],
    until: "text",
  });
  const { start, actions, days: limit = 30, cohort = "month", until } = options;
  if (!(Number.isInteger(limit) && limit >= 0)) {
    throw new RangeError(
      `days must be a whole number of days such as 30, but it is ${describeValue(limit)}.`,
    );
  }
  const { days, lastDay } = firstDays(data, options);
  const acts = columnValues(data, options.rung);
  const starts = days.get(start);
  if (starts === undefined) {
    throw new RangeError(
      `Nobody has the act "${start}" in column "${options.rung}". The acts are: ${groupNames(countGroups(acts))}.`,
    );
  }
  if (actions?.includes(start))
    throw new RangeError(
      `"${start}" starts the clock, so everybody would have done it on day 0. Leave it out of actions.`,
    );
  if (actions !== undefined)
    requireActs({ option: "actions", listed: actions, others: [start], acts, column: options.rung });
  const end = until === undefined ? lastDay : lastDayOf(until);
  const isAction = (act: unknown): boolean =>
    actions === undefined ? act !== start : actions.includes(cellWord(act));
  const actedOn = daysOfActions(data, options, isAction);
  const rows = new Map<number, { signUps: number; activated: number; stillOpen: number }>();
  for (const [person, day] of starts) {
    if (day > end) continue;
    const key = cohort === "all" ? 0 : periodOf(day, cohort);
    const row = rows.get(key) ?? { signUps: 0, activated: 0, stillOpen: 0 };
    rows.set(key, row);
    row.signUps += 1;
    // An act before the sign-up is not its result; only days from the start on count.
    const inTime = (acted: number): boolean => acted >= day && acted <= Math.min(day + limit, end);
    if (actedOn.get(person)?.some(inTime)) row.activated += 1;
    else if (day + limit > end) row.stillOpen += 1;
  }
  return Object.freeze(
    [...rows]
      .sort(([a], [b]) => a - b)
      .map(([key, row]) =>
        Object.freeze({
          cohort: cohort === "all" ? "all" : periodName(key, cohort),
          ...row,
          rate: row.activated / row.signUps,
        }),
      ),
  );
}

function daysOfActions(
  data: Data,
  { person, rung, date }: ActivationTableOptions,
  isAction: (act: unknown) => boolean,
): ReadonlyMap<unknown, readonly number[]> {
  const who = requiredNames(data, person, "person");
  const acts = columnValues(data, rung);
  const dates = columnValues(data, date);
  const dayOf = dayReader(dates, date);
  const days = new Map<unknown, number[]>();
  for (let row = 0; row < who.length; row++) {
    if (!isAction(acts[row])) continue;
    const known = days.get(who[row]) ?? [];
    known.push(dayOf(row).first);
    days.set(who[row], known);
  }
  return days;
}
