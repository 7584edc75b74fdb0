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
  const random = randomSource(seed);
  const order = new Uint32Array(n);
  let ordered = 0;
  for (const rows of stratumRows(n, strata)) {
    for (let i = rows.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      const swap = rows[i] as number;
      rows[i] = rows[j] as number;
      rows[j] = swap;
    }
    order.set(rows, ordered);
    ordered += rows.length;
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

/** The row numbers of each stratum, the strata in the order in which they appear. */
function stratumRows(n: number, strata: ArrayLike<unknown> | undefined): readonly Uint32Array[] {
  if (strata === undefined) return [new Uint32Array(n).map((_, row) => row)];
  const codes = new Map<unknown, number>();
  const sizes: number[] = [];
  const codeOf = new Uint32Array(n);
  for (let row = 0; row < n; row++) {
    const code = codes.get(strata[row]) ?? codes.size;
    codes.set(strata[row], code);
    codeOf[row] = code;
    sizes[code] = (sizes[code] ?? 0) + 1;
  }
  const rows = sizes.map((size) => new Uint32Array(size));
  const filled = sizes.map(() => 0);
  codeOf.forEach((code, row) => {
    const list = rows[code];
    if (list !== undefined) list[filled[code] ?? 0] = row;
    filled[code] = (filled[code] ?? 0) + 1;
  });
  return rows;
}
