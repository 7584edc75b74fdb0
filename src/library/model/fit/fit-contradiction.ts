import { howMany } from "../../words/how-many.js";
import type { PredictorCoding } from "../design/predictor-coding.js";
import { termNames } from "../design/term-names.js";
import type { ShapedFit } from "./fit-shape.js";

/**
 * What a model says of itself that cannot both be: each part may be of its kind and still not belong to the others, after
 * a hand or a program changed one of them.
 *
 * @returns undefined when nothing contradicts.
 */
export function fitContradiction(fit: ShapedFit): string | undefined {
  const { predictors, terms, coefficients, covariance } = fit;
  const wrong = predictors.map((coding, at) => codingProblem(coding, predictors.slice(0, at), predictors));
  const first = wrong.find((problem) => problem !== undefined);
  if (first !== undefined) return first;
  const made = ["intercept", ...predictors.flatMap((coding) => termNames(coding, predictors))];
  if (made.filter((name) => terms.includes(name)).join("\n") !== terms.join("\n"))
    return "its terms are not those that its predictors make, in their order";
  const lacking = made.filter((name) => name !== "intercept" && !terms.includes(name));
  if (fit.aliased !== undefined && lacking.join("\n") !== fit.aliased.join("\n"))
    return "a term of its predictors has no coefficient, and it is not among those that were left out";
  if (coefficients.length !== terms.length)
    return `it has ${howMany(terms.length, "term", "terms")} and ${howMany(coefficients.length, "coefficient", "coefficients")}`;
  if (covariance.length !== terms.length || covariance.some((row) => row.length !== terms.length))
    return "its covariance does not have a row and a column for each term";
  if (!isSymmetric(covariance)) return "its covariance is not the covariance of anything";
  return countProblem(fit);
}

function codingProblem(
  coding: PredictorCoding,
  before: readonly PredictorCoding[],
  all: readonly PredictorCoding[],
): string | undefined {
  const name = `the predictor "${coding.column}"`;
  if (before.some(({ column }) => column === coding.column)) return `${name} is there twice`;
  if (coding.kind === "spline")
    return coding.knots.every((knot, i) => i === 0 || knot > (coding.knots[i - 1] as number))
      ? undefined
      : `the knots of ${name} do not rise`;
  if (coding.kind === "interaction") {
    const known = (part: string): boolean =>
      before.some(({ column }) => column === part) ||
      all.some(({ column, kind }) => column === part && kind !== "interaction");
    return coding.parts.every(known) ? undefined : `a side of ${name} is no predictor that stands before it`;
  }
  if (coding.kind === "number") return undefined;
  if (new Set(coding.levels).size !== coding.levels.length) return `${name} has a level twice`;
  if (coding.levels[0] !== coding.reference) return `the reference of ${name} is not the first of its levels`;
  const isOther = (level: string): boolean => level !== "true" && level !== "false";
  return coding.kind === "boolean" && coding.levels.some(isOther)
    ? `${name} is true or false, and has another level`
    : undefined;
}

/** Numbers that were computed differ in their last digits on the two sides of the diagonal. */
function isSymmetric(covariance: ShapedFit["covariance"]): boolean {
  const at = (i: number, j: number): number => covariance[i]?.[j] ?? Number.NaN;
  return covariance.every((row, i) =>
    row.every((_, j) => {
      const reach = Math.sqrt(at(i, i) * at(j, j));
      if (at(i, i) < 0) return false;
      return !(Math.abs(at(i, j) - at(j, i)) > 1e-3 * reach || Math.abs(at(i, j)) > 1.001 * reach);
    }),
  );
}

function countProblem(fit: ShapedFit): string | undefined {
  const { outcome, predictors, events = 0, totalWeight = Number.POSITIVE_INFINITY } = fit;
  if (predictors.some(({ column }) => column === outcome)) return "its outcome is one of its predictors";
  if (events > totalWeight) return "its outcome happened more often than there were people";
  const apart = (
    [
      [fit.deviance, fit.logLikelihood, 0],
      [fit.nullDeviance, fit.nullLogLikelihood, 0],
      [fit.aic, fit.logLikelihood, 2 * fit.terms.length],
    ] as const
  ).some(
    ([said, likelihood, more]) =>
      typeof said === "number" &&
      typeof likelihood === "number" &&
      Math.abs(said + 2 * likelihood - more) > 1e-9 * (Math.abs(said) + more),
  );
  return apart ? "its deviance or AIC is not that of its likelihood" : undefined;
}
