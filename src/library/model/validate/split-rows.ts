import { percentHint } from "../../math/percent-hint.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import type { Codes } from "../../table/columns/open-codes.js";
import { howMany } from "../../words/how-many.js";
import { codeStrata, foldNumbers } from "./fold-numbers.js";

/** Row numbers to learn from, and row numbers kept back to judge with. Both in ascending order. */
export interface RowSplit {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

interface SplitOptions {
  readonly testShare?: number;
  readonly seed: number;
  readonly strata?: ArrayLike<unknown>;
}

/**
 * Keeps some rows back before anything is fitted, so that a model can be judged on people it has not seen.
 *
 * Method: a seeded Fisher–Yates shuffle (Knuth 1997, "The Art of Computer Programming" 2, 3.4.2), within each stratum.
 *
 * @param n the number of rows.
 * @param options `seed`: a whole number; the same seed gives the same split. `testShare`: the share kept back, default 0.3.
 * `strata`: a value for each row, such as the outcome; each value is split in the same share. Default: none.
 * @throws when a number is out of range, strata have another length, or one side would be empty.
 * @example
 * splitRows(10, { seed: 2026 }).test.length; // 3
 */
export function splitRows(n: number, options: SplitOptions): RowSplit {
  const isTest = drawTestRows(n, options);
  const count = isTest.reduce((sum, part) => sum + part, 0);
  const sides = [new Uint32Array(n - count), new Uint32Array(count)] as const;
  const filled = [0, 0];
  isTest.forEach((part, row) => {
    const side = sides[part];
    if (side !== undefined) side[filled[part] ?? 0] = row;
    filled[part] = (filled[part] ?? 0) + 1;
  });
  return Object.freeze({ train: sides[0], test: sides[1] });
}

/** More rows than this have no room in memory. */
const MOST_ROWS = 2 ** 32;

/**
 * For each row 1 when it is kept back, else 0, as `splitRows` draws it.
 *
 * @param coded the strata of a long list, in place of `strata`.
 */
export function drawTestRows(n: number, options: SplitOptions, coded?: Codes): Uint8Array {
  checkOptions("splitRows", options, { testShare: "number", seed: "needed number", strata: true });
  const { testShare = 0.3, seed, strata } = options;
  if (!(Number.isInteger(n) && n >= 2)) {
    throw new RangeError(`A split needs the number of rows, at least 2, but was given ${describeValue(n)}.`);
  }
  if (n > MOST_ROWS)
    throw new RangeError(
      `A split of ${describeValue(n)} rows has no room in memory. Give the number of rows of your list.`,
    );
  if (!(Number.isFinite(testShare) && testShare > 0 && testShare < 1)) {
    throw new RangeError(
      `testShare must lie between 0 and 1, for example 0.3, but it is ${describeValue(testShare)}.${percentHint(testShare)}`,
    );
  }
  const isTest = foldNumbers(n, {
    seed,
    shares: [1 - testShare, testShare],
    strata: strata === undefined ? coded : codeStrata(n, strata),
  });
  if (!isTest.includes(0) || !isTest.includes(1)) {
    throw new RangeError(
      `${howMany(n, "row", "rows")} cannot be split with a testShare of ${testShare}: one side would be empty.`,
    );
  }
  return isTest;
}
