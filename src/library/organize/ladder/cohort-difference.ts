import { checkOptions } from "../../table/columns/check-options.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { newcombeInterval, wilsonInterval } from "../../table/summary/proportion-intervals.js";
import { numberText } from "../../words/number-text.js";

export interface CohortRate {
  /** How the sentence calls these people, for example "March". */
  readonly name: string;
  /** How many of them did it. */
  readonly count: number;
  /** How many they are in all. */
  readonly size: number;
}

export interface CohortDifferenceOptions {
  /** The share of such intervals that cover the truth, between 0 and 1. Default 0.95. */
  readonly level?: number;
}

export interface RateInterval {
  readonly name: string;
  readonly rate: number;
  readonly confLow: number;
  readonly confHigh: number;
}

export interface CohortDifference {
  /** Rate of the first minus rate of the second. */
  readonly difference: number;
  readonly confLow: number;
  readonly confHigh: number;
  readonly level: number;
  readonly first: RateInterval;
  readonly second: RateInterval;
  /** What can be said, in one sentence. */
  readonly finding: string;
}

/**
 * Compares the rates of two cohorts and says how far apart they may really be. Cohorts were not drawn by lot, so a
 * difference says that they differ, not why.
 *
 * Method: the score interval of each rate, combined for the difference (Newcombe 1998, "Interval estimation for the
 * difference between independent proportions", method 10, Statistics in Medicine 17).
 *
 * @throws when both have one name, a size is 0, a count is below 0 or above its size, or the level is not between 0 and 1.
 * @example
 * const gap = compareCohorts({ name: "March", count: 56, size: 70 }, { name: "April", count: 48, size: 80 });
 * gap.difference.toFixed(2); // "0.20"
 * gap.confLow.toFixed(4); // "0.0524"
 */
export function compareCohorts(
  first: CohortRate,
  second: CohortRate,
  options: CohortDifferenceOptions = {},
): CohortDifference {
  checkOptions("compareCohorts", options, { level: "number" });
  for (const cohort of [first, second])
    requireFields(cohort, 'a cohort such as { name: "March", size: 40, count: 12 }', {
      name: "text",
      size: "number",
      count: "number",
    });
  if (first.name === second.name)
    throw new RangeError(
      `Both cohorts are called "${first.name}", so nobody could tell which is ahead. Give each a name of its own.`,
    );
  const { level = 0.95 } = options;
  const [a, b] = [rateOf(first, level), rateOf(second, level)];
  const { confLow, confHigh } = newcombeInterval(
    { count: first.count, n: first.size },
    { count: second.count, n: second.size },
    { level },
  );
  return Object.freeze({
    difference: a.rate - b.rate,
    confLow,
    confHigh,
    level,
    first: a,
    second: b,
    finding: finding(a, b, confLow, confHigh),
  });
}

function rateOf({ name, count, size }: CohortRate, level: number): RateInterval {
  if (!(Number.isInteger(size) && size > 0 && Number.isInteger(count) && count >= 0 && count <= size)) {
    throw new RangeError(
      `A cohort needs a size of 1 or more and a count from 0 to the size, but "${name}" has ${count} of ${size}.`,
    );
  }
  return Object.freeze({ name, rate: count / size, ...wilsonInterval(count, size, { level }) });
}

function finding(a: RateInterval, b: RateInterval, low: number, high: number): string {
  const percent = (share: number): string => numberText(share, { style: "percent" });
  // The digits that tables and charts print of the same share.
  const points = (share: number): string => percent(Math.abs(share)).replace("%", "");
  const rates = `${a.name} ${percent(a.rate)}, ${b.name} ${percent(b.rate)}`;
  if (low > 0) return `${rates}: ${a.name} is ahead by ${points(low)} to ${points(high)} points.`;
  if (high < 0) return `${rates}: ${b.name} is ahead by ${points(high)} to ${points(low)} points.`;
  return (
    `${rates}: these numbers cannot tell which is ahead; ` +
    `${a.name} may be ${points(low)} points behind or ${points(high)} points ahead.`
  );
}
