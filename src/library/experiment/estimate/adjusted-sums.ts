import { cholesky } from "../../math/cholesky.js";
import { invertCholesky, solveCholesky } from "../../math/solve-cholesky.js";

/** A column of which less than this is its own is explained by those before it. */
const OWN_SHARE = 1e-10;

/** One person: the number of their block, and their covariates, then the outcome and whether they were reached. */
export interface AdjustedPerson {
  readonly block: number;
  readonly values: Float64Array;
}

/** What people of one arm add up to: of each block its people and the sum of each value, and the products of all values. */
export interface ArmSums {
  add(person: AdjustedPerson): void;
  /** For each block its people, then the sums of their values. */
  readonly blocks: readonly Float64Array[];
  /** Row after row, as wide as the values. */
  readonly products: Float64Array;
}

/** @param width how many values a person has. */
export function openArmSums(width: number): ArmSums {
  const blocks: Float64Array[] = [];
  const products = new Float64Array(width * width);
  return {
    blocks,
    products,
    add({ block, values }) {
      while (blocks.length <= block) blocks.push(new Float64Array(1 + width));
      const sums = blocks[block] as Float64Array;
      sums[0] = (sums[0] as number) + 1;
      for (let a = 0; a < width; a++) {
        const value = values[a] as number;
        sums[1 + a] = (sums[1 + a] as number) + value;
        for (let b = 0; b <= a; b++)
          products[a * width + b] = (products[a * width + b] as number) + value * (values[b] as number);
      }
    },
  };
}

/**
 * The regression of an arm on its blocks and covariates. Each block has a column of its own and there is no constant, so that a
 * person has few numbers that are not zero, however many blocks there are.
 */
export interface ArmLine {
  readonly blocks: number;
  /** The covariates that are in it, by their place among the values, and where outcome and contact stand. */
  readonly kept: readonly number[];
  readonly width: number;
  /** The inverse of the cross-products, row after row. */
  readonly inverse: Float64Array;
  /** The inverse times the average person: how much each column pulls on the mean. */
  readonly pulls: Float64Array;
  /** For the outcome and for contact: the coefficients, and the mean at the average covariates. */
  readonly coefficients: readonly [Float64Array, Float64Array];
  readonly means: readonly [number, number];
}

/**
 * @param shares of each block, its share of the people of both arms.
 * @returns the place of the first column that says nothing new, where there is one.
 */
export function armLine(
  { blocks, products }: Pick<ArmSums, "blocks" | "products">,
  shares: readonly number[],
  kept: readonly number[],
): ArmLine | { readonly failedAt: number } {
  const width = Math.sqrt(products.length);
  const size = shares.length + kept.length;
  const product = (a: number, b: number): number =>
    products[Math.max(a, b) * width + Math.min(a, b)] as number;
  const gram = new Float64Array(size * size);
  const right = [new Float64Array(size), new Float64Array(size)] as const;
  const targets = [width - 2, width - 1] as const;
  shares.forEach((_, block) => {
    const sums = blocks[block] ?? new Float64Array(1 + width);
    gram[block * size + block] = sums[0] as number;
    kept.forEach((place, k) => {
      gram[(shares.length + k) * size + block] = sums[1 + place] as number;
    });
    for (const t of [0, 1] as const) right[t][block] = sums[1 + targets[t]] as number;
  });
  kept.forEach((place, k) => {
    const row = shares.length + k;
    for (let j = 0; j <= k; j++) gram[row * size + shares.length + j] = product(place, kept[j] as number);
    for (const t of [0, 1] as const) right[t][row] = product(place, targets[t]);
  });
  const factor = cholesky(gram, size, OWN_SHARE);
  if (factor.failedAt >= 0) return { failedAt: factor.failedAt };
  // Covariates are centred at the average of everybody, so of the average person the blocks alone are left.
  const average = Float64Array.from({ length: size }, (_, i) => shares[i] ?? 0);
  const coefficients = [solveCholesky(factor, right[0]), solveCholesky(factor, right[1])] as const;
  const meanOf = (line: Float64Array): number =>
    shares.reduce((sum, share, block) => sum + share * (line[block] as number), 0);
  return {
    blocks: shares.length,
    kept,
    width,
    inverse: invertCholesky(factor),
    pulls: solveCholesky(factor, average),
    coefficients,
    means: [meanOf(coefficients[0]), meanOf(coefficients[1])],
  };
}

/** The outcome and the contact of a person, without what the regression says of them. */
export function residualsOf(
  { blocks, kept, width, coefficients }: ArmLine,
  { block, values }: AdjustedPerson,
): readonly [number, number] {
  const left = (target: 0 | 1): number => {
    const line = coefficients[target];
    let rest = (values[width - 2 + target] as number) - (line[block] as number);
    for (let k = 0; k < kept.length; k++)
      rest -= (line[blocks + k] as number) * (values[kept[k] as number] as number);
    return rest;
  };
  return [left(0), left(1)];
}
