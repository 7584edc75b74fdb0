import { repeatableSource } from "../../math/random-source.js";
import { FROM_THE_BACK, unshuffle } from "../../math/unshuffle.js";
import { type Codes, inRowOrder, openCodes, startsOf } from "../../table/columns/open-codes.js";
import { plainValue } from "../../table/columns/plain-value.js";
import { requireDistinctLooks } from "../../table/columns/require-distinct-looks.js";
import { requireList } from "../../table/columns/require-list.js";
import { howMany } from "../../words/how-many.js";

/**
 * A part for each row, at random, with the shares given; within each stratum, and as evenly as whole people allow.
 * Beside the parts nothing is held that grows with the rows, with strata one more byte a row.
 */
export function foldNumbers(
  n: number,
  options: {
    readonly seed: number;
    readonly shares: readonly number[];
    readonly strata?: Codes | undefined;
  },
): Uint8Array {
  const { seed, shares, strata } = options;
  const random = repeatableSource(seed);
  const parts = evenParts(n, shares);
  if (strata === undefined) {
    unshuffle(parts, random, FROM_THE_BACK);
    return parts;
  }
  // The strata stand one after the other, and each is shuffled by itself.
  const starts = startsOf(strata.sizes);
  strata.sizes.forEach((_, stratum) => {
    unshuffle(parts.subarray(starts[stratum], starts[stratum + 1]), random, FROM_THE_BACK);
  });
  return inRowOrder(strata, parts);
}

/**
 * The stratum of each row as a number.
 *
 * @throws when there is not one for each row.
 */
export function codeStrata(n: number, strata: ArrayLike<unknown>): Codes {
  requireList(strata, "The strata");
  if (strata.length !== n)
    throw new RangeError(
      `There ${n === 1 ? "is" : "are"} ${howMany(n, "row", "rows")} and ${howMany(strata.length, "stratum", "strata")}. Each row needs its stratum.`,
    );
  const coded = openCodes(n);
  for (let row = 0; row < n; row++) coded.add(stratumOf(strata[row]));
  return distinctStrata(coded.end(), "strata");
}

/** @throws when two strata look the same, or differ in capitals alone. */
export function distinctStrata(coded: Codes, name: string): Codes {
  requireDistinctLooks(coded.keys, name, "strata");
  return coded;
}

/** Two equal days are one stratum, though they are two objects. */
export const stratumOf = (value: unknown): unknown => (value instanceof Date ? plainValue(value) : value);

/** The part of each place: always the one that is furthest behind its share, so strata one after the other stay even, and so does the whole. */
function evenParts(n: number, shares: readonly number[]): Uint8Array {
  const parts = new Uint8Array(n);
  const filled = shares.map(() => 0);
  for (let i = 0; i < n; i++) {
    let part = 0;
    let furthest = -Infinity;
    for (let k = 0; k < shares.length; k++) {
      const behind = (shares[k] as number) * (i + 1) - (filled[k] as number);
      if (behind > furthest + 1e-9) {
        furthest = behind;
        part = k;
      }
    }
    filled[part] = (filled[part] as number) + 1;
    parts[i] = part;
  }
  return parts;
}
