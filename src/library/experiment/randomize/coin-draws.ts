import { randomIndex } from "../../math/random-index.js";
import type { RandomSource } from "../../math/random-source.js";
import type { CodedUnits } from "./coded-units.js";

/** Sums over random choices of exactly `count` units, each choice equally likely. */
export interface CoinDraws {
  /** Draws a choice; `total` and `size` are then its sums. */
  draw(random: RandomSource): void;
  total: number;
  size: number;
}

/**
 * Draws about half of the units fast: a coin for each, then single units added or taken away at random until the
 * number is right. All units are alike to coins and corrections, so every choice of the right number is equally likely.
 *
 * Four coins at a time are one look-up in a table of the 16 pairs of sums that four units can have.
 */
export function coinDraws(totals: Float64Array, sizes: Float64Array | undefined, count: number): CoinDraws {
  const n = totals.length;
  const words = new Int32Array(Math.ceil(n / 32));
  const last = words.length - 1;
  const lastMask = n % 32 === 0 ? -1 : (1 << (n % 32)) - 1;
  const sums = sumsOfFour(totals, sizes, words.length * 8);
  const draws: CoinDraws = { total: 0, size: 0, draw };
  function draw(random: RandomSource): void {
    let total = 0;
    let size = 0;
    let chosen = 0;
    let at = 0;
    for (let w = 0; w <= last; w++) {
      let coins = random.uint32() | 0;
      if (w === last) coins &= lastMask;
      words[w] = coins;
      chosen += countBits(coins);
      for (let four = 0; four < 8; four++) {
        const pair = at + 2 * (coins & 15);
        total += sums[pair] as number;
        size += sums[pair + 1] as number;
        coins >>>= 4;
        at += 32;
      }
    }
    const wanted = chosen > count ? 1 : 0;
    const step = wanted === 1 ? -1 : 1;
    while (chosen !== count) {
      const unit = randomIndex(random, n);
      const coins = words[unit >> 5] as number;
      if (((coins >> (unit & 31)) & 1) !== wanted) continue;
      words[unit >> 5] = coins ^ (1 << (unit & 31));
      total += step * (totals[unit] as number);
      size += step * (sizes === undefined ? 1 : (sizes[unit] as number));
      chosen += step;
    }
    draws.total = total;
    draws.size = size;
  }
  return draws;
}

/**
 * The same draws of units that are coded. No sums are kept beside them, so that a unit takes an eighth of a byte more and not 64; a
 * draw takes twice as long.
 */
export function codedCoinDraws({ codes, totals, sizes }: CodedUnits, count: number): CoinDraws {
  const n = codes.length;
  const words = new Int32Array(Math.ceil(n / 32));
  const last = words.length - 1;
  const lastMask = n % 32 === 0 ? -1 : (1 << (n % 32)) - 1;
  const draws: CoinDraws = { total: 0, size: 0, draw };
  function draw(random: RandomSource): void {
    const times = new Float64Array(totals.length);
    let chosen = 0;
    for (let w = 0; w <= last; w++) {
      let coins = random.uint32() | 0;
      if (w === last) coins &= lastMask;
      words[w] = coins;
      chosen += countBits(coins);
      for (; coins !== 0; coins &= coins - 1) {
        const code = codes[32 * w + 31 - Math.clz32(coins & -coins)] as number;
        times[code] = (times[code] as number) + 1;
      }
    }
    const wanted = chosen > count ? 1 : 0;
    const step = wanted === 1 ? -1 : 1;
    while (chosen !== count) {
      const unit = randomIndex(random, n);
      const coins = words[unit >> 5] as number;
      if (((coins >> (unit & 31)) & 1) !== wanted) continue;
      words[unit >> 5] = coins ^ (1 << (unit & 31));
      times[codes[unit] as number] = (times[codes[unit] as number] as number) + step;
      chosen += step;
    }
    draws.total = 0;
    draws.size = 0;
    for (let code = 0; code < times.length; code++) {
      const n = times[code] as number;
      draws.total += n * (totals[code] as number);
      draws.size += n * (sizes === undefined ? 1 : (sizes[code] as number));
    }
  }
  return draws;
}

/** For each four units in turn, the total and the size of every choice of them, in the order of the choice's bits. */
function sumsOfFour(totals: Float64Array, sizes: Float64Array | undefined, groups: number): Float64Array {
  const sums = new Float64Array(groups * 32);
  for (let four = 0; four < groups; four++) {
    for (let choice = 1; choice < 16; choice++) {
      const unit = 4 * four + 31 - Math.clz32(choice & -choice);
      const rest = 32 * four + 2 * (choice & (choice - 1));
      const at = 32 * four + 2 * choice;
      const known = unit < totals.length;
      sums[at] = (sums[rest] as number) + (known ? (totals[unit] as number) : 0);
      sums[at + 1] = (sums[rest + 1] as number) + (known ? (sizes?.[unit] ?? 1) : 0);
    }
  }
  return sums;
}

/** How many of 32 bits are set. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
