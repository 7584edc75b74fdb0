import { type Cholesky, cholesky } from "../../math/cholesky.js";
import { groupMoments } from "../../math/group-moments.js";
import { invertCholesky, solveCholesky } from "../../math/solve-cholesky.js";
import type { ArmMean, ArmRows } from "./arm-rows.js";
import { clusterVariance } from "./cluster-variance.js";
import { roundingVariance } from "./rounding-variance.js";

/** The cross-products of an arm's rows taken apart; `failedAt` names the first column that the others explain. */
export function factorArm({ x, y, width }: ArmRows): Cholesky {
  const gram = new Float64Array(width * width);
  for (let i = 0; i < y.length; i++) {
    const start = i * width;
    for (let a = 0; a < width; a++) {
      const value = x[start + a] as number;
      for (let b = 0; b <= a; b++) {
        gram[a * width + b] = (gram[a * width + b] as number) + value * (x[start + b] as number);
      }
    }
  }
  return cholesky(gram, width, 1e-10);
}

/**
 * Regresses the outcome on the covariates inside one arm and reads off the mean at the average covariates.
 *
 * Method: ordinary least squares; HC2 (MacKinnon and White 1985) for people, CR2 with the degrees of freedom of
 * Bell and McCaffrey (2002; Pustejovsky and Tipton 2018, Journal of Business & Economic Statistics 36(4)) for clusters.
 * Everything about a cluster is kept in matrices as wide as the covariates, never as the cluster.
 *
 * @returns undefined when somebody's covariates are so unusual that they fix their own prediction.
 */
export function armMean(arm: ArmRows, factor: Cholesky): ArmMean | undefined {
  const { x, y, width } = arm;
  const base = groupMoments(y, () => 0, 1).bases[0] as number;
  const right = new Float64Array(width);
  for (let i = 0; i < y.length; i++) {
    for (let a = 0; a < width; a++)
      right[a] = (right[a] as number) + (x[i * width + a] as number) * ((y[i] as number) - base);
  }
  const beta = solveCholesky(factor, right);
  const residuals = Float64Array.from(y, (value, i) => {
    let fitted = 0;
    for (let a = 0; a < width; a++) fitted += (x[i * width + a] as number) * (beta[a] as number);
    return value - base - fitted;
  });
  const mean = base + (beta[0] as number);
  const largest = y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const spread = y.reduce((most, value) => Math.max(most, Math.abs(value - base)), 0);
  const units = arm.clusters === undefined ? y.length : new Set(arm.clusters.codes).size;
  const rounding = roundingVariance(largest, spread, units);
  if (arm.clusters !== undefined)
    return { mean, rounding, ...clusterVariance(arm, factor, residuals, arm.clusters) };
  const varies = peopleVariance(arm, factor, residuals);
  return varies && { mean, rounding, ...varies };
}

function peopleVariance(
  { x, y, width }: ArmRows,
  factor: Cholesky,
  residuals: Float64Array,
): Omit<ArmMean, "mean" | "rounding"> | undefined {
  const inverse = invertCholesky(factor);
  let variance = 0;
  for (let i = 0; i < y.length; i++) {
    let leverage = 0;
    let pull = 0;
    for (let a = 0; a < width; a++) {
      const value = x[i * width + a] as number;
      pull += value * (inverse[a] as number);
      let sum = 0;
      for (let b = 0; b < width; b++)
        sum += (inverse[a * width + b] as number) * (x[i * width + b] as number);
      leverage += value * sum;
    }
    if (1 - leverage < 1e-9) return undefined;
    variance += (pull * pull * (residuals[i] as number) ** 2) / (1 - leverage);
  }
  return { variance, first: variance, second: variance ** 2 / (y.length - width) };
}
