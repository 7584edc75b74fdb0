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
  // The strata one after the other, each in a part of one list: of a long list there is no second one.
  const { order, starts } = orderByStratum(n, strata);
  for (let stratum = 0; stratum + 1 < starts.length; stratum++) {
    const rows = order.subarray(starts[stratum], starts[stratum + 1]);
    for (let i = rows.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      const swap = rows[i] as number;
      rows[i] = rows[j] as number;
      rows[j] = swap;
    }
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

/** The row numbers sorted by stratum, the strata in the order in which they appear, and where each of them starts. */
function orderByStratum(
  n: number,
  strata: ArrayLike<unknown> | undefined,
): { readonly order: Uint32Array; readonly starts: readonly number[] } {
  const order = new Uint32Array(n);
  if (strata === undefined) {
    for (let row = 0; row < n; row++) order[row] = row;
    return { order, starts: [0, n] };
  }
  const codes = new Map<unknown, number>();
  const sizes: number[] = [];
  const codeOf = new Uint32Array(n);
  for (let row = 0; row < n; row++) {
    const code = codes.get(strata[row]) ?? codes.size;
    codes.set(strata[row], code);
    codeOf[row] = code;
    sizes[code] = (sizes[code] ?? 0) + 1;
  }
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  const next = [...starts];
  codeOf.forEach((code, row) => {
    const at = next[code] ?? 0;
    order[at] = row;
    next[code] = at + 1;
  });
  return { order, starts };
}
