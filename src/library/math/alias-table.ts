import type { CountDistribution } from "./count-distribution.js";
import type { RandomSource } from "./random-source.js";

const TWO_32 = 4294967296;

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

/**
 * One draw from a prepared distribution, exact to 53 random bits.
 *
 * 32 random bits nearly always decide; where they leave the answer open, more are drawn.
 */
export function drawCount(table: AliasTable, random: RandomSource): number {
  const { size, own, alias, lowest } = table;
  const draw = random.uint32();
  const product = draw * size;
  const low = product >>> 0;
  const slot = (product - low) / TWO_32;
  const limit = (own[slot] as number) * TWO_32;
  // Further bits could move the position up by less than `size`.
  if (size <= 2097152) {
    if (low + size <= limit) return lowest + slot;
    if (low >= limit && low + size <= TWO_32) return lowest + (alias[slot] as number);
  }
  const position = (draw + random.uniform()) * (size / TWO_32);
  const exact = Math.min(size - 1, Math.floor(position));
  return lowest + (position - exact < (own[exact] as number) ? exact : (alias[exact] as number));
}
