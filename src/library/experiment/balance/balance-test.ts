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
  const { gap, covariance } = momentsOfDraw(totals, arm, home, arms.names.length - 1, blocks.labels.length);
  const { statistic, df } = distance(gap, covariance);
  if (df === 0) {
    throw new RangeError(`Nothing varies in ${options.covariates.join(", ")}: there is nothing to test.`);
  }
  return Object.freeze({
    statistic,
    df,
    pValue: chiSquareCDF(statistic, df, true),
    method: "Hansen–Bowers omnibus test of balance",
  });
}

/** Each arm's surplus in each covariate, and how the surpluses vary and covary over all possible draws. */
function momentsOfDraw(
  totals: readonly Float64Array[],
  arm: Uint8Array,
  home: Int32Array,
  others: number,
  blocks: number,
): { gap: Float64Array; covariance: Float64Array } {
  const width = totals.length;
  const size = width * others;
  const gap = new Float64Array(size);
  const covariance = new Float64Array(size * size);
  for (const members of membersOf(home, blocks)) {
    const n = members.length;
    if (n < 2) continue;
    const means = totals.map((total) => members.reduce((sum, unit) => sum + (total[unit] as number), 0) / n);
    const inArm = new Float64Array(others);
    const cross = new Float64Array(width * width);
    for (const unit of members) {
      const a = (arm[unit] as number) - 1;
      if (a >= 0) inArm[a] = (inArm[a] as number) + 1;
      const off = totals.map((total, k) => (total[unit] as number) - (means[k] as number));
      for (let j = 0; j < width; j++) {
        if (a >= 0) gap[a * width + j] = (gap[a * width + j] as number) + (off[j] as number);
        for (let k = 0; k < width; k++)
          cross[j * width + k] = (cross[j * width + k] as number) + (off[j] as number) * (off[k] as number);
      }
    }
    for (let a = 0; a < others; a++) {
      for (let b = 0; b < others; b++) {
        const m = inArm[a] as number;
        const factor = (a === b ? m * (n - m) : -m * (inArm[b] as number)) / (n * (n - 1));
        for (let j = 0; j < width; j++) {
          for (let k = 0; k < width; k++) {
            const at = (a * width + j) * size + b * width + k;
            covariance[at] = (covariance[at] as number) + factor * (cross[j * width + k] as number);
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
