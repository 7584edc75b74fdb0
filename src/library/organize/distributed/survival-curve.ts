import { normalQuantile } from "../../math/normal-distribution.js";
import { requireLevel } from "../../math/require-level.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { knownValue } from "../../table/columns/plain-value.js";
import { requireNumber } from "../numbers/require-number.js";
import { requiredNames } from "../numbers/required-names.js";

export interface SurvivalOptions {
  /** The column with how long each was seen at work, from its own start, for example in weeks. */
  readonly time: string;
  /** The column that says whether it stopped then (true or 1), or was still at work when you last looked (false or 0). */
  readonly stopped: string;
  /** A column to draw a curve of its own for each value. Default: one curve for all. */
  readonly group?: string;
  /** The confidence level. Default 0.95. */
  readonly level?: number;
}

/** A step of the curve: what happened at this time, and the share still at work after it. */
export interface SurvivalRow {
  /** The group; "all" without one. */
  readonly group: string;
  readonly time: number;
  /** Those at work until this time. */
  readonly atRisk: number;
  /** Those that stopped at this time. */
  readonly stopped: number;
  /** The share still at work after it, from 0 to 1, with its interval: NaN where nobody is left. */
  readonly share: number;
  readonly confLow: number;
  readonly confHigh: number;
  /** The longest time that one of the group was seen; what its share is after that, nobody knows. */
  readonly seenUntil: number;
}

/**
 * What share is still at work after so many weeks, when they began at different times and some have not stopped yet.
 *
 * Each is counted from its own start, and one that you last saw at work counts as long as it was seen. Method: the
 * estimate of Kaplan and Meier (1958, Journal of the American Statistical Association 53), Greenwood's variance and a
 * log(−log) interval. A missing value (null, undefined, NaN or an empty text) is refused with its row.
 *
 * @param data one row for each hub, volunteer or anything else that can stop.
 * @returns one row for each time at which somebody stopped, by group, with a first row at time 0.
 * @throws when a column does not exist, a time is not a number of 0 or more, or `stopped` holds something else than true and false.
 * @example
 * const hubs = { weeks: [2, 4, 4, 6], ended: [true, true, false, false] };
 * survivalCurve(hubs, { time: "weeks", stopped: "ended" }).map(({ time, share }) => [time, share]); // [[0, 1], [2, 0.75], [4, 0.5]]
 */
export function survivalCurve(data: Data, options: SurvivalOptions): readonly SurvivalRow[] {
  checkOptions("survivalCurve", options, {
    time: "needed text",
    stopped: "needed text",
    group: "text",
    level: "number",
  });
  const { level = 0.95 } = options;
  requireLevel(level);
  const times = Array.from(columnValues(data, options.time), (value, i) =>
    requireNumber(`The time in row ${i + 1}`, value, "0 or more", true),
  );
  const ends = Array.from(columnValues(data, options.stopped), yesOrNo);
  const groups =
    options.group === undefined
      ? times.map(() => "all")
      : requiredNames(data, options.group, "group").map(String);
  const seen = new Map<string, Seen[]>();
  groups.forEach((group, i) => {
    const own = seen.get(group) ?? [];
    own.push({ time: times[i] ?? 0, stopped: ends[i] === true });
    seen.set(group, own);
  });
  const z = normalQuantile(0.5 + level / 2);
  return Object.freeze([...seen.keys()].sort().flatMap((group) => curveOf(group, seen.get(group) ?? [], z)));
}

interface Seen {
  readonly time: number;
  readonly stopped: boolean;
}

function curveOf(group: string, seen: readonly Seen[], z: number): readonly SurvivalRow[] {
  const seenUntil = seen.reduce((most, { time }) => Math.max(most, time), 0);
  const start = {
    group,
    time: 0,
    atRisk: seen.length,
    stopped: 0,
    share: 1,
    confLow: 1,
    confHigh: 1,
    seenUntil,
  };
  const rows: SurvivalRow[] = [Object.freeze(start)];
  let share = 1;
  let variance = 0;
  let atRisk = seen.length;
  // In order of time, so that each is looked at once, however many times there are.
  for (const [time, ends] of byTime(seen)) {
    const stopped = ends.filter((end) => end.stopped).length;
    if (stopped > 0) {
      share *= 1 - stopped / atRisk;
      variance += stopped / (atRisk * (atRisk - stopped));
      rows.push(
        Object.freeze({ group, time, atRisk, stopped, share, ...interval(share, variance, z), seenUntil }),
      );
    }
    atRisk -= ends.length;
  }
  return rows;
}

function byTime(seen: readonly Seen[]): ReadonlyMap<number, readonly Seen[]> {
  const times = new Map<number, Seen[]>();
  for (const one of [...seen].sort((a, b) => a.time - b.time)) {
    const same = times.get(one.time) ?? [];
    same.push(one);
    times.set(one.time, same);
  }
  return times;
}

/** When nobody is left, the formula has no interval. */
function interval(share: number, variance: number, z: number): { confLow: number; confHigh: number } {
  if (share === 0) return { confLow: Number.NaN, confHigh: Number.NaN };
  const spread = (z * Math.sqrt(variance)) / Math.log(share);
  return { confLow: share ** Math.exp(-spread), confHigh: share ** Math.exp(spread) };
}

function yesOrNo(cell: unknown, row: number): boolean {
  const value = knownValue(cell);
  if (value === true || value === 1) return true;
  if (value === false || value === 0) return false;
  throw new TypeError(
    `Row ${row + 1} must say true or false (or 1 or 0) whether it stopped, but it holds ${describeCell(cell)}.`,
  );
}
