export interface CohortRate {
  /** How the sentence calls these people, for example "March". */
  readonly name: string;
  /** How many of them did it. */
  readonly count: number;
  /** How many they are in all. */
  readonly size: number;
}

export interface CohortDifferenceOptions {
  /** How sure the intervals are: 0.9, 0.95 (default) or 0.99. */
  readonly level?: 0.9 | 0.95 | 0.99;
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

/** The points of the normal distribution that leave half of 1 − level above them. */
const NORMAL_POINT = { 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004 } as const;

/**
 * Compares the rates of two cohorts and says how far apart they may really be. Cohorts were not drawn by lot, so a
 * difference says that they differ, not why.
 *
 * Method: the score interval of each rate, combined for the difference (Newcombe 1998, "Interval estimation for the
 * difference between independent proportions", method 10, Statistics in Medicine 17).
 *
 * @throws when a size is 0, or a count is below 0 or above its size.
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
  const { level = 0.95 } = options;
  const z = NORMAL_POINT[level];
  if (z === undefined) throw new RangeError(`level must be 0.9, 0.95 or 0.99, but it is ${String(level)}.`);
  const a = scoreInterval(first, z);
  const b = scoreInterval(second, z);
  const difference = a.rate - b.rate;
  const confLow = difference - Math.hypot(a.rate - a.confLow, b.confHigh - b.rate);
  const confHigh = difference + Math.hypot(a.confHigh - a.rate, b.rate - b.confLow);
  return Object.freeze({
    difference,
    confLow,
    confHigh,
    level,
    first: a,
    second: b,
    finding: finding(a, b, confLow, confHigh),
  });
}

/** Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22. */
function scoreInterval({ name, count, size }: CohortRate, z: number): RateInterval {
  if (!(Number.isInteger(size) && size > 0 && Number.isInteger(count) && count >= 0 && count <= size)) {
    throw new RangeError(
      `A cohort needs a size of 1 or more and a count from 0 to the size, but "${name}" has ${count} of ${size}.`,
    );
  }
  const rate = count / size;
  const centre = rate + (z * z) / (2 * size);
  const reach = z * Math.sqrt((rate * (1 - rate)) / size + (z * z) / (4 * size * size));
  const scale = 1 + (z * z) / size;
  return Object.freeze({
    name,
    rate,
    confLow: count === 0 ? 0 : (centre - reach) / scale,
    confHigh: count === size ? 1 : (centre + reach) / scale,
  });
}

function finding(a: RateInterval, b: RateInterval, low: number, high: number): string {
  const points = (share: number): string => Math.abs(share * 100).toFixed(1);
  const rates = `${a.name} ${(a.rate * 100).toFixed(1)}%, ${b.name} ${(b.rate * 100).toFixed(1)}%`;
  if (low > 0) return `${rates}: ${a.name} is ahead by ${points(low)} to ${points(high)} points.`;
  if (high < 0) return `${rates}: ${b.name} is ahead by ${points(high)} to ${points(low)} points.`;
  return (
    `${rates}: these numbers cannot tell which is ahead; ` +
    `${a.name} may be ${points(low)} points behind or ${points(high)} points ahead.`
  );
}
