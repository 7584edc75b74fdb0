/** How many values each group has, their mean, and their squared distances from it, added up. */
export interface PlainMoments {
  readonly counts: Float64Array;
  readonly means: Float64Array;
  readonly squares: Float64Array;
}

export interface GroupMoments extends PlainMoments {
  /** What to count the values of each group from, so that they keep their digits: see `groupMoments`. */
  readonly bases: Float64Array;
}

/** Values that lie nearer together than this share of their mean: the rounding of a long sum could pass for their spread. */
const NEAR = 1e-7;

/**
 * The moments of numbers in groups, in two passes (Chan, Golub and LeVeque 1983, The American Statistician 37(3)).
 *
 * A million times 0.1 add up to a little less than 100,000, and 0.1 is then off the mean. Where values lie that near together,
 * they are counted from the first of the group, its base: equal values have exactly no spread, and large ones keep their digits.
 * Any other base is 0, and whole numbers have exact sums.
 *
 * @param groupOf the group of a row, from 0 to `groups` − 1.
 * @param plain the moments counted from 0, where the caller has a faster way to them.
 */
export function groupMoments(
  values: ArrayLike<number>,
  groupOf: (row: number) => number,
  groups: number,
  plain: PlainMoments = momentsFrom(new Float64Array(groups), values, groupOf),
): GroupMoments {
  const isNear = (g: number): boolean =>
    (plain.squares[g] as number) <= (plain.counts[g] as number) * (NEAR * (plain.means[g] as number)) ** 2;
  if (!plain.counts.some((n, g) => n > 1 && plain.squares[g] !== 0 && isNear(g)))
    return { ...plain, bases: new Float64Array(groups) };
  return momentsFrom(firstValues(values, groupOf, groups, isNear), values, groupOf);
}

function momentsFrom(
  bases: Float64Array,
  values: ArrayLike<number>,
  groupOf: (row: number) => number,
): GroupMoments {
  const counts = new Float64Array(bases.length);
  const sums = new Float64Array(bases.length);
  for (let i = 0; i < values.length; i++) {
    const g = groupOf(i);
    counts[g] = (counts[g] as number) + 1;
    sums[g] = (sums[g] as number) + ((values[i] as number) - (bases[g] as number));
  }
  const fromBase = sums.map((sum, g) => sum / Math.max(1, counts[g] as number));
  const squares = new Float64Array(bases.length);
  for (let i = 0; i < values.length; i++) {
    const g = groupOf(i);
    const off = (values[i] as number) - (bases[g] as number) - (fromBase[g] as number);
    squares[g] = (squares[g] as number) + off * off;
  }
  return { counts, means: fromBase.map((mean, g) => (bases[g] as number) + mean), squares, bases };
}

function firstValues(
  values: ArrayLike<number>,
  groupOf: (row: number) => number,
  groups: number,
  isNear: (group: number) => boolean,
): Float64Array {
  const bases = new Float64Array(groups);
  for (let i = values.length - 1; i >= 0; i--) bases[groupOf(i)] = values[i] as number;
  return bases.map((first, g) => (isNear(g) ? first : 0));
}
