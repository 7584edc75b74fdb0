import type { CountDistribution } from "./count-distribution.js";
import type { RandomSource } from "./random-source.js";

/** A distribution of counts prepared so that each draw takes one random number and one look-up. */
export interface AliasTable {
  readonly lowest: number;
  readonly size: number;
  /** For each slot the share of it that belongs to its own count; the rest belongs to the alias. */
  readonly own: Float64Array;
  readonly alias: Int32Array;
}

/**
 * Prepares a distribution of counts for fast draws.
 *
 * Method: the alias method (Walker 1977; Vose 1991, IEEE Transactions on Software Engineering 17(9)).
 */
export function aliasTable(distribution: CountDistribution): AliasTable {
  const { lowest, probabilities } = distribution;
  const size = probabilities.length;
  const own = new Float64Array(size);
  const alias = new Int32Array(size);
  const poor: number[] = [];
  const rich: number[] = [];
  for (let i = 0; i < size; i++) {
    own[i] = (probabilities[i] as number) * size;
    ((own[i] as number) < 1 ? poor : rich).push(i);
  }
  while (poor.length > 0 && rich.length > 0) {
    const taker = poor.pop() as number;
    const giver = rich[rich.length - 1] as number;
    alias[taker] = giver;
    own[giver] = (own[giver] as number) - (1 - (own[taker] as number));
    if ((own[giver] as number) < 1) poor.push(rich.pop() as number);
  }
  // What is left over differs from a full slot only by rounding.
  for (const i of poor) own[i] = 1;
  for (const i of rich) own[i] = 1;
  return { lowest, size, own, alias };
}

/** One draw from a prepared distribution. */
export function drawCount(table: AliasTable, random: RandomSource): number {
  const position = random.uniform() * table.size;
  const slot = Math.floor(position);
  return (
    table.lowest + (position - slot < (table.own[slot] as number) ? slot : (table.alias[slot] as number))
  );
}
