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
 * The regression of an arm on its blocks and covariates. Each block has a column of its own and there is no constant, so what is left
 * of the covariates are their differences from the averages of the block: however many blocks there are, only covariates meet covariates.
 */
export interface ArmLine {
  /** For each block its people in the arm, then the averages of their values. */
  readonly blocks: readonly Float64Array[];
  /** The covariates that are in it, by their place among the values, and where outcome and contact stand. */
  readonly kept: readonly number[];
  readonly width: number;
  /** The inverse of the cross-products of the covariates within blocks, row after row. */
  readonly inverse: Float64Array;
  /** How much each block, and each covariate within it, pulls on the mean. */
  readonly pulls: { readonly blocks: Float64Array; readonly kept: Float64Array };
  /** For the outcome and for contact: the coefficients of the covariates, and the mean at the average covariates. */
  readonly coefficients: readonly [Float64Array, Float64Array];
  readonly means: readonly [number, number];
  /** How large outcome and contact are: the square root of their average square. */
  readonly sizes: readonly [number, number];
}

/** Why there is no regression: the place of the first covariate that says nothing new, or nobody of the arm is in a block. */
export type NoLine = { readonly failedAt: number } | { readonly empty: true };

/**
 * @param shares of each block, its share of the people of both arms.
 */
export function armLine(
  { blocks, products }: Pick<ArmSums, "blocks" | "products">,
  shares: readonly number[],
  kept: readonly number[],
): ArmLine | NoLine {
  const width = Math.sqrt(products.length);
  const size = kept.length;
  const places = [...kept, width - 2, width - 1];
  const side = places.length;
  const within = new Float64Array(side * side);
  places.forEach((place, k) => {
    for (let j = 0; j <= k; j++) {
      const other = places[j] as number;
      within[k * side + j] = products[Math.max(place, other) * width + Math.min(place, other)] as number;
    }
  });
  const whole = kept.map((_, k) => within[k * side + k] as number);
  const averages: Float64Array[] = [];
  for (const block of shares.keys()) {
    const sums = blocks[block];
    const people = sums?.[0] ?? 0;
    if (sums === undefined || people === 0) return { empty: true };
    averages.push(sums.map((sum, at) => (at === 0 ? sum : sum / people)));
    for (let k = 0; k < side; k++) {
      const average = (sums[1 + (places[k] as number)] as number) / people;
      for (let j = 0; j <= k; j++)
        within[k * side + j] =
          (within[k * side + j] as number) - average * (sums[1 + (places[j] as number)] as number);
    }
  }
  const gram = new Float64Array(size * size);
  for (let k = 0; k < size; k++)
    for (let j = 0; j <= k; j++) gram[k * size + j] = within[k * side + j] as number;
  const factor = cholesky(gram, size, OWN_SHARE);
  // What the blocks leave of a covariate counts, too.
  const flat = whole.findIndex((all, k) => !((gram[k * size + k] as number) > OWN_SHARE * all));
  const failed = [flat, factor.failedAt].filter((place) => place >= 0);
  if (failed.length > 0) return { failedAt: Math.min(...failed) };
  const mean = (place: number): number =>
    shares.reduce((sum, share, block) => sum + share * (averages[block]?.[1 + place] as number), 0);
  const middle = kept.map(mean);
  const line = (target: 0 | 1): Float64Array =>
    solveCholesky(factor, within.subarray((size + target) * side, (size + target) * side + size));
  const coefficients = [line(0), line(1)] as const;
  // Covariates are centred at the average of everybody, so of the average person the blocks alone are left.
  const meanOf = (target: 0 | 1): number =>
    middle.reduce(
      (sum, value, k) => sum - value * (coefficients[target][k] as number),
      mean(width - 2 + target),
    );
  const people = averages.reduce((sum, average) => sum + (average[0] as number), 0);
  const sizeOf = (place: number): number => Math.sqrt((products[place * width + place] as number) / people);
  return {
    blocks: averages,
    kept,
    width,
    inverse: invertCholesky(factor),
    pulls: {
      blocks: Float64Array.from(shares, (share, block) => share / (averages[block]?.[0] as number)),
      kept: solveCholesky(
        factor,
        middle.map((value) => -value),
      ),
    },
    coefficients,
    means: [meanOf(0), meanOf(1)],
    sizes: [sizeOf(width - 2), sizeOf(width - 1)],
  };
}

/**
 * A person's covariates as differences from the averages of the block, and what of the outcome and of contact the regression does
 * not say.
 */
export function withinBlock(
  { blocks, kept, width, coefficients }: ArmLine,
  { block, values }: AdjustedPerson,
  into: Float64Array,
): readonly [number, number] {
  const averages = blocks[block] as Float64Array;
  const off = (place: number): number => (values[place] as number) - (averages[1 + place] as number);
  let [outcome, received] = [off(width - 2), off(width - 1)];
  for (let k = 0; k < kept.length; k++) {
    const value = off(kept[k] as number);
    into[k] = value;
    outcome -= (coefficients[0][k] as number) * value;
    received -= (coefficients[1][k] as number) * value;
  }
  return [outcome, received];
}
