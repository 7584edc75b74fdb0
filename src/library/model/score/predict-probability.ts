import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import type { LogisticFit } from "../fit/logistic-fit.js";
import { scoreRows } from "./score-rows.js";

/**
 * Scores a list: for each row, the probability that the model gives it. NaN where a predictor is missing
 * (null, undefined, NaN or an empty text).
 *
 * @param data a table or an object of columns with every predictor of the model.
 * @param options `unseen`: what a level does that the model has not seen. "throw" (default), or "missing" to give NaN;
 * `unseenLevels` counts them.
 * @throws when a predictor's column does not exist, holds another kind of value, or has a level that the model has not seen.
 * @example
 * const doors = { answered: [0, 1, 0, 1, 1, 0, 1, 1], hour: [10, 18, 11, 19, 12, 17, 18, 17] };
 * const fit = fitLogistic(doors, { outcome: "answered", predictors: ["hour"] });
 * Number.isNaN(predictProbability(fit, { hour: [18, null] })[1]); // true
 */
export function predictProbability(
  fit: LogisticFit,
  data: Data,
  options: { readonly unseen?: "throw" | "missing" } = {},
): Float64Array {
  checkOptions("predictProbability", options, { unseen: ["throw", "missing"] });
  return scoreRows(fit, data, { unseen: options.unseen ?? "throw", firstRow: 0 });
}
