import { randomSource } from "../../math/random-source.js";

/**
 * A part for each row, at random, with the shares given; within each stratum, and as evenly as whole people allow.
 */
export function foldNumbers(
  n: number,
  options: {
    readonly seed: number;
    readonly shares: readonly number[];
    readonly strata?: ArrayLike<unknown>;
  },
): Uint8Array {
  const { seed, shares, strata } = options;
  if (strata !== undefined && strata.length !== n) {
    throw new RangeError(`There are ${n} rows and ${strata.length} strata. Each row needs its stratum.`);
  }
  const members = new Map<unknown, number[]>();
  for (let row = 0; row < n; row++) {
    const stratum = strata?.[row];
    const rows = members.get(stratum);
    if (rows === undefined) members.set(stratum, [row]);
    else rows.push(row);
  }
  const random = randomSource(seed);
  const order: number[] = [];
  for (const rows of members.values()) {
    for (let i = rows.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      const swap = rows[i] as number;
      rows[i] = rows[j] as number;
      rows[j] = swap;
    }
    for (const row of rows) order.push(row);
  }
  // Every row goes to the part that is furthest behind its share: strata one after the other stay even, and so does the whole.
  const parts = new Uint8Array(n);
  const filled = shares.map(() => 0);
  order.forEach((row, i) => {
    let part = 0;
    let furthest = -Infinity;
    shares.forEach((share, k) => {
      const behind = share * (i + 1) - (filled[k] as number);
      if (behind > furthest + 1e-9) {
        furthest = behind;
        part = k;
      }
    });
    filled[part] = (filled[part] as number) + 1;
    parts[row] = part;
  });
  return parts;
}
