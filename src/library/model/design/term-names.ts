import { splineTermNames } from "./natural-spline.js";
import { codingOf, type PredictorCoding, productName, termName } from "./predictor-coding.js";

/** The names of the terms of a predictor, in the order of the matrix. */
export function termNames(
  coding: PredictorCoding,
  predictors: readonly PredictorCoding[],
): readonly string[] {
  if (coding.kind === "number") return [coding.column];
  if (coding.kind === "spline") return splineTermNames(coding.column, coding.knots);
  if (coding.kind !== "interaction")
    return coding.levels.slice(1).map((level) => termName(coding.column, level));
  const [left, right] = coding.parts.map((part) => termNames(codingOf(predictors, part), predictors)) as [
    readonly string[],
    readonly string[],
  ];
  return left.flatMap((a) => right.map((b) => productName(a, b)));
}
