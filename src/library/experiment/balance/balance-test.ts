import { chiSquareCDF } from "../../math/chi-square-distribution.js";
import { pValue } from "../../math/p-value.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { openColumns } from "../columns/open-columns.js";
import { readArms } from "../columns/read-arms.js";
import { readCovariates, requireSomeCovariates } from "../columns/read-covariates.js";
import { type Groups, readGroups } from "../columns/read-groups.js";
import { requireKnownBefore } from "../columns/require-known-before.js";
import type { BalanceOptions } from "./balance-table.js";
import { type BlockSums, blockSums } from "./block-sums.js";
import { distanceOfGap } from "./distance-of-gap.js";
import { momentsOfDraw } from "./moments-of-draw.js";

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
    blocks: "text",
    clusters: "text",
    assignment: "needed text",
    covariates: "needed names",
    control: "text",
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
  requireSomeCovariates(options.covariates);
  requireKnownBefore(options);
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
  const { statistic, df } = distanceOfGap(gap, covariance);
  if (df === 0) {
    throw new RangeError(`Nothing varies in ${covariates.join(", ")}: there is nothing to test.`);
  }
  return Object.freeze({
    statistic,
    df,
    pValue: pValue(chiSquareCDF(statistic, df, true)),
    method: "Hansen–Bowers omnibus test of balance",
  });
}
