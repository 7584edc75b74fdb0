/** The units of one block that were assigned separately: people, or clusters with their totals. */
export interface BlockUnits {
  /** The block's share of all people. */
  readonly share: number;
  /** How many units there are and how many are treated. */
  readonly units: number;
  readonly treated: number;
  /** What all units, and those that were treated, add up to. */
  readonly all: TreatedSums;
  readonly observed: TreatedSums;
  /** Each unit's sum of outcomes; empty when only the counts are needed. */
  readonly totals: Float64Array;
  /** Each unit's people; undefined when every unit is one person. */
  readonly sizes: Float64Array | undefined;
}

/** What the treated units of a block add up to. People are units of size 1. */
export interface TreatedSums {
  total: number;
  size: number;
  totalSquares: number;
  totalTimesSize: number;
  sizeSquares: number;
}

/** A block's part in the statistic: its difference in means and the variance of it, each weighted by its share. */
export interface BlockPart {
  difference: number;
  variance: number;
}

/**
 * What outcomes are divided by, the power of two at the largest: division by it is exact, and what is next to nothing is so in any
 * unit of theirs.
 *
 * @param largest the largest distance of an outcome from the mean.
 */
export function unitOf(largest: number): number {
  return largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest));
}

/** The sums over `count` units, in the given order. */
export function sumUnits(
  totals: Float64Array,
  sizes: Float64Array | undefined,
  count: number,
  order?: ArrayLike<number>,
): TreatedSums {
  const sums = { total: 0, size: 0, totalSquares: 0, totalTimesSize: 0, sizeSquares: 0 };
  for (let k = 0; k < count; k++) {
    const unit = order === undefined ? k : (order[k] as number);
    const total = totals[unit] as number;
    const size = sizes === undefined ? 1 : (sizes[unit] as number);
    sums.total += total;
    sums.size += size;
    sums.totalSquares += total * total;
    sums.totalTimesSize += total * size;
    sums.sizeSquares += size * size;
  }
  return sums;
}

/** The sums of `people` single people of whom `yes` say yes. */
export function sumCounts(yes: number, people: number): TreatedSums {
  return { total: yes, size: people, totalSquares: yes, totalTimesSize: yes, sizeSquares: people };
}

/** The block's part when the treated units add up to `treated`. */
export function partOf(block: BlockUnits, treated: TreatedSums): BlockPart {
  const { all, units } = block;
  const control = {
    total: all.total - treated.total,
    size: all.size - treated.size,
    totalSquares: all.totalSquares - treated.totalSquares,
    totalTimesSize: all.totalTimesSize - treated.totalTimesSize,
    sizeSquares: all.sizeSquares - treated.sizeSquares,
  };
  return {
    difference: block.share * (treated.total / treated.size - control.total / control.size),
    variance:
      block.share ** 2 * (armVariance(treated, block.treated) + armVariance(control, units - block.treated)),
  };
}

function armVariance(sums: TreatedSums, units: number): number {
  const mean = sums.total / sums.size;
  const squares = sums.totalSquares - 2 * mean * sums.totalTimesSize + mean * mean * sums.sizeSquares;
  return ((units / (units - 1)) * Math.max(0, squares)) / sums.size ** 2;
}
