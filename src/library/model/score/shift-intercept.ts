import { findRoot } from "../../math/find-root.js";
import { percentHint } from "../../math/percent-hint.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { type NumberArray, readColumns } from "../columns/read-columns.js";
import { readWeights } from "../columns/read-weights.js";
import { selectRows } from "../columns/select-rows.js";
import { columnsOf } from "../design/predictor-coding.js";
import type { LogisticFit } from "../fit/logistic-fit.js";
import { requireFit } from "../fit/require-fit.js";
import { predictProbability } from "./predict-probability.js";

/**
 * Moves all scores of a model up or down so that they add up to a known total, such as an official result. The order of
 * people and the odds ratios stay as they are: it repairs the level, not a survey that asked the wrong people.
 *
 * Method: prior correction of the intercept (King and Zeng 2001, Political Analysis 9(2)), solved on the given list.
 *
 * @param data the people to whom the total belongs; rows with a missing predictor (null, undefined, NaN or an
 * empty text) are left out, and a row of weight 0 counts for nothing.
 * @param options `rate`: the share that is known, between 0 and 1. `weights`: a column that says for how many people each
 * row stands, default one each.
 * @throws when the rate is not between 0 and 1, the model has no intercept, or no row has a score.
 * @example
 * const poll = { supports: [0, 1, 1, 1, 0, 1], age: [30, 50, 40, 60, 55, 35] };
 * const fit = fitLogistic(poll, { outcome: "supports", predictors: ["age"] });
 * const shifted = shiftIntercept(fit, poll, { rate: 0.5 });
 * (predictProbability(shifted, poll).reduce((sum, p) => sum + p) / 6).toFixed(3); // "0.500"
 */
export function shiftIntercept(
  fit: LogisticFit,
  data: Data,
  options: { readonly rate: number; readonly weights?: string },
): LogisticFit {
  checkOptions("shiftIntercept", options, { rate: "needed number", weights: "text" });
  requireFit(fit);
  const { rate, weights: weightName } = options;
  if (!(Number.isFinite(rate) && rate > 0 && rate < 1)) {
    throw new RangeError(
      `rate is the known share, between 0 and 1, for example 0.523, but it is ${describeValue(rate)}.${percentHint(rate)}`,
    );
  }
  const place = fit.terms.indexOf("intercept");
  if (place < 0) throw new RangeError("The model has no intercept that could be shifted. Fit it with one.");
  const { scores, weights } = countedScores(fit, data, weightName);
  const rows = Uint32Array.from(scores, (_, row) => row).filter((row) => !Number.isNaN(scores[row]));
  if (rows.length === 0) throw new RangeError("No row has a score: a predictor is missing in each of them.");
  const odds = Float64Array.from(rows, (row) => (scores[row] as number) / (1 - (scores[row] as number)));
  const share = Float64Array.from(rows, (row) => weights?.[row] ?? 1);
  const total = share.reduce((sum, weight) => sum + weight, 0);
  const offBy = (shift: number): number => {
    const factor = Math.exp(shift);
    let sum = 0;
    for (let i = 0; i < odds.length; i++) {
      sum += (share[i] as number) / (1 + 1 / ((odds[i] as number) * factor));
    }
    return sum / total - rate;
  };
  const shift = findRoot(offBy, -50, 50);
  const coefficients = fit.coefficients.map((value, j) => (j === place ? value + shift : value));
  return Object.freeze({ ...fit, coefficients: Object.freeze(coefficients) });
}

/** The scores of the people who count, and for how many each stands; undefined: one each. */
function countedScores(
  fit: LogisticFit,
  data: Data,
  weightName: string | undefined,
): { readonly scores: Float64Array; readonly weights: NumberArray | undefined } {
  if (weightName === undefined) return { scores: predictProbability(fit, data), weights: undefined };
  const names = [...new Set([...columnsOf(fit.predictors).map(({ column }) => column), weightName])];
  const reader = readColumns(data, names);
  const weights = readWeights(weightName, reader.column(weightName));
  const rows = Uint32Array.from(weights, (_, row) => row).filter((row) => weights[row] !== 0);
  return {
    scores: predictProbability(fit, selectRows(reader, names, rows)),
    weights: Float64Array.from(rows, (row) => weights[row] as number),
  };
}
