import { cholesky } from "../../math/cholesky.js";
import { solveCholesky } from "../../math/solve-cholesky.js";
import { climb } from "./newton.js";
import type { Workspace } from "./workspace.js";

/** From this many rows on, a sample of them is worth a look first. */
const MANY_ROWS = 40_000;

/**
 * Coefficients close to the maximum, found cheaply: a fit of a sample of the rows spread over the whole file, then steps on
 * all rows that use the sample's information matrix and cost only a gradient each (chord method; Ortega and Rheinboldt
 * 1970, "Iterative Solution of Nonlinear Equations", 7.1). The full Newton steps that follow settle the answer: a poor
 * start costs time, not digits.
 */
export function warmStart(workspace: Workspace, start: Float64Array, penalty: Float64Array): Float64Array {
  if (workspace.rowCount < MANY_ROWS) return start;
  const every = sampleEvery(workspace.rowCount);
  const sampled = climb(workspace, start, {
    // The sample has a share of the information, so its share of the penalty.
    penalty: penalty.map((strength) => strength / every),
    maxIterations: 12,
    tolerance: 1e-2,
    every,
  });
  if (!sampled.converged) return start;
  // The last factor stands for a share of the rows: its steps are that much too long.
  let coefficients: Float64Array = sampled.coefficients;
  let before = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < 8; iteration++) {
    const { gradient } = workspace.pass(coefficients, false);
    for (let j = 0; j < gradient.length; j++) {
      gradient[j] = (gradient[j] as number) - (penalty[j] as number) * (coefficients[j] as number);
    }
    const step = solveCholesky(sampled.factor, gradient).map((value) => value / every);
    const length = step.reduce((longest, value) => Math.max(longest, Math.abs(value)), 0);
    if (!(length < before * 0.3)) return coefficients;
    const here: Float64Array = coefficients;
    coefficients = here.map((value, j) => value + (step[j] as number));
    // What is left after this step is about its length times the rate at which the lengths shrink.
    const left = Number.isFinite(before) ? (length * length) / before : length;
    if (left < 2.5e-9) return coefficients;
    before = length;
  }
  return coefficients;
}

/** The share of each column that the columns before it do not explain, judged from a sample where there are many rows. */
export function unexplainedShares(workspace: Workspace, start: Float64Array): Float64Array {
  const every = workspace.rowCount < MANY_ROWS ? 1 : sampleEvery(workspace.rowCount);
  return cholesky(workspace.pass(start, true, every).information, start.length).pivotShares;
}

/** A sample of at least twenty thousand rows, and of at least one row in twenty: a poor sample costs more steps than it saves. */
function sampleEvery(rowCount: number): number {
  return Math.min(20, Math.floor(rowCount / 20_000));
}
