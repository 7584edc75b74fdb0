import { multiplySquare } from "../../math/multiply-square.js";
import { freezeDeep } from "../../table/columns/freeze-deep.js";
import { howMany } from "../../words/how-many.js";
import { applyMatrix, type ScaledTerm } from "../design/scaled-terms.js";
import type { LogisticFit } from "./logistic-fit.js";
import type { Maximum } from "./newton.js";

/** What is known when the climb has ended. */
export interface FitParts
  extends Pick<
    LogisticFit,
    | "outcome"
    | "predictors"
    | "standardErrors"
    | "events"
    | "totalWeight"
    | "n"
    | "dropped"
    | "ridge"
    | "weights"
    | "notes"
  > {
  readonly terms: readonly ScaledTerm[];
  /** Those that are not aliased. */
  readonly kept: readonly ScaledTerm[];
  /** From the coefficients of the climb to those of the data. */
  readonly back: Float64Array;
  readonly maximum: Maximum;
  /** The covariance of the coefficients of the climb, row-major. */
  readonly spread: Float64Array;
  readonly intercept: boolean;
}

/** The result of a fit on the scale of the data. */
export function describeFit(parts: FitParts): LogisticFit {
  const { terms, kept, back, maximum, spread, intercept, events, totalWeight } = parts;
  const size = kept.length;
  const nullRate = intercept ? events / totalWeight : 0.5;
  const nullLogLikelihood = events * Math.log(nullRate) + (totalWeight - events) * Math.log(1 - nullRate);
  return freezeDeep({
    kind: "logistic",
    outcome: parts.outcome,
    predictors: parts.predictors,
    terms: kept.map(({ term }) => term),
    coefficients: Array.from(applyMatrix(back, maximum.coefficients)),
    covariance: rowsOf(multiplySquare(multiplySquare(back, spread, size), transpose(back, size), size), size),
    standardErrors: parts.standardErrors,
    logLikelihood: maximum.logLikelihood,
    nullLogLikelihood,
    deviance: -2 * maximum.logLikelihood,
    nullDeviance: -2 * nullLogLikelihood,
    aic: 2 * size - 2 * maximum.logLikelihood,
    n: parts.n,
    totalWeight,
    events,
    dropped: parts.dropped,
    aliased: terms.filter((term) => !kept.includes(term)).map(({ term }) => term),
    ridge: parts.ridge,
    weights: parts.weights,
    notes: [...parts.notes, ...unsettledNotes(maximum)],
    iterations: maximum.iterations,
    converged: maximum.converged,
  });
}

/** A fit that was still moving looks like any other: its numbers may be off by a few percent, or by much more. */
function unsettledNotes({ converged, iterations }: Maximum): readonly string[] {
  if (converged) return [];
  return [
    `The fit had not settled after ${howMany(iterations, "step", "steps")}, so its coefficients and standard errors may be off: give it more, such as maxIterations: 200, or add ridge.`,
  ];
}

function transpose(matrix: Float64Array, size: number): Float64Array {
  return matrix.map((_, at) => matrix[(at % size) * size + Math.floor(at / size)] as number);
}

function rowsOf(matrix: Float64Array, size: number): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, i) => Array.from(matrix.subarray(i * size, (i + 1) * size)));
}
