import { type Cholesky, cholesky } from "../../math/cholesky.js";
import { solveCholesky } from "../../math/solve-cholesky.js";
import type { Pass, Workspace } from "./workspace.js";

/** Where Newton's method ended. */
export interface Maximum {
  readonly coefficients: Float64Array;
  /** The factorized information (with the ridge penalty) at the maximum. */
  readonly factor: Cholesky;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** The last direction: where the fit runs away, the direction in which it does. */
  readonly step: Float64Array;
}

export interface NewtonOptions {
  /** Twice the quadratic penalty of each coefficient. */
  readonly penalty: Float64Array;
  readonly maxIterations: number;
  readonly tolerance: number;
  /** Take about one row in this many. Default 1: all. */
  readonly every?: number;
}

/**
 * Climbs to the maximum of the log-likelihood of the rows of a workspace.
 */
export function climb(workspace: Workspace, start: Float64Array, options: NewtonOptions): Maximum {
  const { every = 1 } = options;
  const steps = newtonSteps(start, options);
  let next = steps.next();
  while (!next.done) next = steps.next(workspace.pass(next.value, true, every));
  return next.value;
}

/**
 * The steps of the climb, for whoever computes the passes: gives the coefficients at which a full pass is needed, is
 * handed that pass, and returns the maximum.
 *
 * Method: Newton–Raphson, which for this model is iteratively reweighted least squares; a step that leads down is
 * halved (McCullagh and Nelder 1989, "Generalized Linear Models", 2.5).
 */
export function* newtonSteps(
  start: Float64Array,
  options: Omit<NewtonOptions, "every">,
): Generator<Float64Array, Maximum, Pass> {
  const { penalty, maxIterations, tolerance } = options;
  const size = start.length;
  let coefficients = start;
  let here = penalized(yield coefficients, coefficients, penalty);
  let step: Float64Array = new Float64Array(size);
  let factor = cholesky(here.information, size);
  for (let iteration = 1; ; iteration++) {
    const report = { coefficients, factor, logLikelihood: here.logLikelihood, step };
    if (factor.failedAt >= 0) return { ...report, iterations: iteration - 1, converged: false };
    step = solveCholesky(factor, here.gradient);
    const length = step.reduce((longest, value) => Math.max(longest, Math.abs(value)), 0);
    if (length < tolerance) {
      coefficients = coefficients.map((value, j) => value + (step[j] as number));
      return { ...report, coefficients, step, iterations: iteration, converged: true };
    }
    if (iteration > maxIterations || !Number.isFinite(length)) {
      return { ...report, step, iterations: iteration - 1, converged: false };
    }
    let share = 1;
    let next = coefficients;
    let there = here;
    for (let halvings = 0; halvings < 30; halvings++) {
      const scale = share;
      next = coefficients.map((value, j) => value + scale * (step[j] as number));
      there = penalized(yield next, next, penalty);
      if (there.objective >= here.objective - 1e-11 * Math.abs(here.objective)) break;
      share /= 2;
    }
    coefficients = next;
    here = there;
    factor = cholesky(here.information, size);
  }
}

/** A pass with the ridge penalty taken into account. */
function penalized(
  pass: Pass,
  coefficients: Float64Array,
  penalty: Float64Array,
): Pass & { readonly objective: number } {
  const { gradient, information } = pass;
  let objective = pass.logLikelihood;
  for (let j = 0; j < coefficients.length; j++) {
    const strength = penalty[j] as number;
    if (strength === 0) continue;
    const value = coefficients[j] as number;
    objective -= (strength * value * value) / 2;
    gradient[j] = (gradient[j] as number) - strength * value;
    const at = j * coefficients.length + j;
    information[at] = (information[at] as number) + strength;
  }
  return { ...pass, objective };
}
