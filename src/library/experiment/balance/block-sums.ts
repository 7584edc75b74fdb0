import { membersOf } from "../assign/assign-group.js";

/** The covariates of the units of a block, around any centre. */
export interface BlockSums {
  readonly units: number;
  /** For each arm, the control first: how many units it has, and the sum of each covariate. */
  readonly arms: readonly { readonly units: number; readonly sums: ArrayLike<number> }[];
  /** Products of each two covariates, added up over all units. */
  readonly products: ArrayLike<number>;
}

/** The sums of each block, from the totals of each unit, its arm and its block. */
export function* blockSums(
  totals: readonly Float64Array[],
  arm: Uint8Array,
  home: Int32Array,
  blocks: number,
): Generator<BlockSums> {
  const width = totals.length;
  for (const members of membersOf(home, blocks)) {
    const n = members.length;
    const means = totals.map((total) => members.reduce((sum, unit) => sum + (total[unit] as number), 0) / n);
    const arms: { units: number; sums: Float64Array }[] = [];
    const products = new Float64Array(width * width);
    for (const unit of members) {
      const code = arm[unit] as number;
      while (arms.length <= code) arms.push({ units: 0, sums: new Float64Array(width) });
      const own = arms[code] as (typeof arms)[number];
      own.units++;
      // Around the mean of the block, so that large values keep their digits.
      const off = totals.map((total, k) => (total[unit] as number) - (means[k] as number));
      for (let j = 0; j < width; j++) {
        own.sums[j] = (own.sums[j] as number) + (off[j] as number);
        for (let k = 0; k < width; k++)
          products[j * width + k] =
            (products[j * width + k] as number) + (off[j] as number) * (off[k] as number);
      }
    }
    yield { units: n, arms, products };
  }
}
