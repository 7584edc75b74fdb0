import { chiSquareCDF } from "../../math/chi-square-distribution.js";
import { cholesky } from "../../math/cholesky.js";
import { solveCholesky } from "../../math/solve-cholesky.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { membersOf } from "../assign/assign-group.js";
import { openColumns } from "../columns/open-columns.js";
import { readArms } from "../columns/read-arms.js";
import { readCovariates } from "../columns/read-covariates.js";
import { type Groups, readGroups } from "../columns/read-groups.js";
import type { BalanceOptions } from "./balance-table.js";

export interface BalanceTestOptions extends BalanceOptions {
  /** The column of blocks inside which people were assigned. Default: none. */
  readonly blocks?: string | undefined;
  /** The column of clusters that were assigned as a whole. Default: none. */
  readonly clusters?: string | undefined;
}

export interface BalanceTest {
  /** Grows with the differences between the arms in all covariates together. */
  readonly statistic: number;
  /** The value of the statistic that chance alone gives on average. */
  readonly df: number;
  /** How often a fair draw gives differences at least as large. */
  readonly pValue: number;
  readonly method: string;
}

/**
 * Tests all covariates together: could a fair draw have given arms as different as these?
 *
 * Compares the arms with all that the same kind of draw (blocks, clusters) could have given; chi-square for large
 * samples (Hansen and Bowers 2008, Statistical Science 23(2)). A small p-value says to check how the draw was made.
 *
 * @throws when a column does not exist, a value is missing (null, undefined, NaN or an empty text), or nothing varies.
 * @example
 * const list = { arm: [0, 1, 0, 1, 1, 0], age: [30, 40, 50, 60, 35, 45] };
 * balanceTest(list, { assignment: "arm", covariates: ["age"] }).df; // 1
 */
export function balanceTest(data: Data, options: BalanceTestOptions): BalanceTest {
  checkOptions("balanceTest", options, {
    blocks: true,
    clusters: true,
    assignment: true,
    covariates: true,
    control: true,
  });
  const columns = openColumns(data);
  const arms = readArms(columns.get(options.assignment), options.assignment, options.control);
  const n = arms.codes.length;
  const one: Groups = { codes: new Int32Array(n), labels: ["all"] };
  const blocks =
    options.blocks === undefined ? one : readGroups(columns.get(options.blocks), options.blocks, "block");
  const units =
    options.clusters === undefined
      ? undefined
      : readGroups(columns.get(options.clusters), options.clusters, "cluster");
  const covariates = readCovariates(data, options.covariates, "but-first");
  // Where nobody shares a cluster, each person is a unit.
  const unitOf = (i: number): number => (units === undefined ? i : (units.codes[i] as number));
  const count = units?.labels.length ?? n;
  const arm = new Uint8Array(count);
  const home = new Int32Array(count);
  const totals = covariates.map(({ values }) => {
    // Centred first: a covariate's level must not enter through clusters of different sizes.
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    const total = new Float64Array(count);
    for (let i = 0; i < n; i++) {
      const unit = unitOf(i);
      total[unit] = (total[unit] as number) + (values[i] as number) - mean;
    }
    return total;
  });
  for (let i = 0; i < n; i++) {
    const unit = unitOf(i);
    arm[unit] = arms.codes[i] as number;
    home[unit] = blocks.codes[i] as number;
  }
  const sums = blockSums(totals, arm, home, blocks.labels.length);
  return testOfSums(sums, arms.names.length - 1, options.covariates);
}

/**
 * The test from the sums of the covariates in each block.
 *
 * @param others how many arms there are beside the control.
 */
export function testOfSums(
  blocks: Iterable<BlockSums>,
  others: number,
  covariates: readonly string[],
): BalanceTest {
  const { gap, covariance } = momentsOfDraw(blocks, others);
  const { statistic, df } = distance(gap, covariance);
  if (df === 0) {
    throw new RangeError(`Nothing varies in ${covariates.join(", ")}: there is nothing to test.`);
  }
  return Object.freeze({
    statistic,
    df,
    pValue: chiSquareCDF(statistic, df, true),
    method: "Hansen–Bowers omnibus test of balance",
  });
}

/** The covariates of the units of a block, around any centre. */
export interface BlockSums {
  readonly units: number;
  /** For each arm, the control first: how many units it has, and the sum of each covariate. */
  readonly arms: readonly { readonly units: number; readonly sums: ArrayLike<number> }[];
  /** Products of each two covariates, added up over all units. */
  readonly products: ArrayLike<number>;
}

function* blockSums(
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

/** Each arm's surplus in each covariate, and how the surpluses vary and covary over all possible draws. */
function momentsOfDraw(
  blocks: Iterable<BlockSums>,
  others: number,
): { gap: Float64Array; covariance: Float64Array } {
  let gap = new Float64Array(0);
  let covariance = new Float64Array(0);
  for (const { units: n, arms, products } of blocks) {
    const width = Math.sqrt(products.length);
    const size = width * others;
    if (gap.length === 0) [gap, covariance] = [new Float64Array(size), new Float64Array(size * size)];
    if (n < 2) continue;
    const sumOf = (j: number): number => arms.reduce((sum, each) => sum + (each.sums[j] ?? 0), 0);
    const means = Array.from({ length: width }, (_, j) => sumOf(j) / n);
    for (let a = 0; a < others; a++) {
      const { units: m = 0, sums = [] } = arms[a + 1] ?? {};
      for (let j = 0; j < width; j++)
        gap[a * width + j] = (gap[a * width + j] as number) + (sums[j] ?? 0) - m * (means[j] as number);
      for (let b = 0; b < others; b++) {
        const factor = (a === b ? m * (n - m) : -m * (arms[b + 1]?.units ?? 0)) / (n * (n - 1));
        for (let j = 0; j < width; j++) {
          for (let k = 0; k < width; k++) {
            const at = (a * width + j) * size + b * width + k;
            const cross =
              (products[j * width + k] as number) - n * (means[j] as number) * (means[k] as number);
            covariance[at] = (covariance[at] as number) + factor * cross;
          }
        }
      }
    }
  }
  return { gap, covariance };
}

/** gap′·covariance⁻¹·gap over the entries that the earlier ones do not explain; df is how many those are. */
function distance(gap: Float64Array, covariance: Float64Array): { statistic: number; df: number } {
  const size = gap.length;
  let kept = Array.from({ length: size }, (_, i) => i).filter(
    (i) => (covariance[i * size + i] as number) > 0,
  );
  for (;;) {
    const part = Float64Array.from(kept.flatMap((i) => kept.map((j) => covariance[i * size + j] as number)));
    const factor = cholesky(part, kept.length, 1e-9);
    if (factor.failedAt >= 0) {
      kept = kept.filter((_, k) => k !== factor.failedAt);
      continue;
    }
    const right = Float64Array.from(kept, (i) => gap[i] as number);
    const solved = solveCholesky(factor, right);
    return {
      statistic: right.reduce((sum, value, k) => sum + value * (solved[k] as number), 0),
      df: kept.length,
    };
  }
}
