import type { PredictorCoding } from "../design/predictor-coding.js";

/** A fitted logistic model: plain, frozen data that can be printed, saved and sent. */
export interface LogisticFit {
  readonly kind: "logistic";
  readonly outcome: string;
  readonly predictors: readonly PredictorCoding[];
  /** "intercept", "age", "education: college": the terms that have a coefficient. */
  readonly terms: readonly string[];
  /** In log odds, one for each term. */
  readonly coefficients: readonly number[];
  /** Row by row, in the order of the terms. */
  readonly covariance: readonly (readonly number[])[];
  /** Where the covariance comes from: the model, HC1, or clusters. */
  readonly standardErrors: "model" | "HC1" | "clusters";
  readonly logLikelihood: number;
  /** Of the model that knows only the overall rate. */
  readonly nullLogLikelihood: number;
  readonly deviance: number;
  readonly nullDeviance: number;
  readonly aic: number;
  /** The rows used. */
  readonly n: number;
  /** The sum of the weights of those rows: n without weights. */
  readonly totalWeight: number;
  /** The weighted number of rows with outcome 1. */
  readonly events: number;
  /** The rows left out because a value was missing; rows of weight 0 are not among them, nor in `n`. */
  readonly dropped: number;
  /** Terms left out because the terms before them say the same. */
  readonly aliased: readonly string[];
  readonly ridge: number;
  readonly weights: string | null;
  /** What to know before relying on it; empty when there is nothing. */
  readonly notes: readonly string[];
  readonly iterations: number;
  readonly converged: boolean;
}
