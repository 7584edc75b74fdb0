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
  const coins = openCoins(totals.length, count);
  const sums = sumsOfFour(totals, sizes, coins.words * 8);
  const draws: CoinDraws = { total: 0, size: 0, draw };
  // A sum that a function inside of the draw could change would be a slow one.
  function change(unit: number, step: number): void {
    draws.total += step * (totals[unit] as number);
    draws.size += step * (sizes === undefined ? 1 : (sizes[unit] as number));
  }
  function draw(random: RandomSource): void {
    let total = 0;
    let size = 0;
    let chosen = 0;
    let at = 0;
    for (let w = 0; w < coins.words; w++) {
      let word = coins.toss(random, w);
      chosen += countBits(word);
      for (let four = 0; four < 8; four++) {
        const pair = at + 2 * (word & 15);
        total += sums[pair] as number;
        size += sums[pair + 1] as number;
        word >>>= 4;
        at += 32;
      }
    }
    draws.total = total;
    draws.size = size;
    coins.correct(random, chosen, change);
  }
  return draws;
}

/**
 * The same draws of units that are coded. No sums are kept beside them, so that a unit takes an eighth of a byte more and not 64.
 */
export function codedCoinDraws({ codes, totals, sizes }: CodedUnits, count: number): CoinDraws {
  const coins = openCoins(codes.length, count);
  const draws: CoinDraws = { total: 0, size: 0, draw };
  function draw(random: RandomSource): void {
    const times = new Float64Array(totals.length);
    const add = (unit: number, step: number): void => {
      const code = codes[unit] as number;
      times[code] = (times[code] as number) + step;
    };
    let chosen = 0;
    for (let w = 0; w < coins.words; w++) {
      let word = coins.toss(random, w);
      chosen += countBits(word);
      for (; word !== 0; word &= word - 1) add(32 * w + 31 - Math.clz32(word & -word), 1);
    }
    coins.correct(random, chosen, add);
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

/**
 * Draws few of very many units, one by one: a bit of each tells who was drawn, where an order of them all would take four bytes each.
 *
 * @param codes of units that are coded, the number of each one's kind.
 */
export function pickDraws(
  { totals, sizes, codes }: Pick<CodedUnits, "totals" | "sizes"> & Partial<Pick<CodedUnits, "codes">>,
  count: number,
): CoinDraws {
  const coins = openCoins((codes ?? totals).length, count);
  const draws: CoinDraws = { total: 0, size: 0, draw };
  function add(unit: number): void {
    const at = codes === undefined ? unit : (codes[unit] as number);
    draws.total += totals[at] as number;
    draws.size += sizes === undefined ? 1 : (sizes[at] as number);
  }
  function draw(random: RandomSource): void {
    draws.total = 0;
    draws.size = 0;
    coins.clear();
    coins.correct(random, 0, add);
  }
  return draws;
}

/** Random choices of exactly `count` of n units as bits, 32 in a word: who has the units somewhere else adds them up. */
export interface BitDraws {
  readonly bits: Int32Array;
  draw(random: RandomSource): void;
}

/** @param byCoins chooses as `coinDraws` does; otherwise as `pickDraws`. */
export function bitDraws(n: number, count: number, byCoins: boolean): BitDraws {
  const coins = openCoins(n, count);
  return {
    bits: coins.bits,
    draw(random) {
      let chosen = 0;
      if (byCoins) for (let w = 0; w < coins.words; w++) chosen += countBits(coins.toss(random, w));
      else coins.clear();
      coins.correct(random, chosen, () => {});
    },
  };
}

/** A coin for each of n units, 32 in a word, of which exactly `count` are to show. */
interface Coins {
  readonly words: number;
  readonly bits: Int32Array;
  /** Tosses the coins of a word, and gives those that show as its bits. */
  toss(random: RandomSource, word: number): number;
  /** Turns all coins so that none shows. */
  clear(): void;
  /**
   * Turns single coins at random until the number is right.
   *
   * @param chosen how many show. @param change hears of each turn: 1 where a unit was added, -1 where it was taken away.
   */
  correct(random: RandomSource, chosen: number, change: (unit: number, step: 1 | -1) => void): void;
}

function openCoins(n: number, count: number): Coins {
  const words = new Int32Array(Math.ceil(n / 32));
  const last = words.length - 1;
  const lastMask = n % 32 === 0 ? -1 : (1 << (n % 32)) - 1;
  return {
    words: words.length,
    bits: words,
    toss(random, word) {
      const coins = (random.uint32() | 0) & (word === last ? lastMask : -1);
      words[word] = coins;
      return coins;
    },
    clear() {
      words.fill(0);
    },
    correct(random, chosen, change) {
      const wanted = chosen > count ? 1 : 0;
      const step = wanted === 1 ? -1 : 1;
      for (let left = Math.abs(chosen - count); left > 0; ) {
        const unit = randomIndex(random, n);
        const coins = words[unit >> 5] as number;
        if (((coins >> (unit & 31)) & 1) !== wanted) continue;
        words[unit >> 5] = coins ^ (1 << (unit & 31));
        change(unit, step);
        left--;
      }
    },
  };
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
