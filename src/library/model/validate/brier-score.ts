import { checkOptions } from "../../table/columns/check-options.js";
import { readScoredRows, type WeightOption, weightedMean } from "./scored-rows.js";

/**
 * How far predictions are from what happened: the mean squared difference. 0 is perfect; 0.25 is what "50% for
 * everybody" gets.
 *
 * Method: Brier 1950, Monthly Weather Review 78(1).
 *
 * A missing outcome or score (null, undefined, NaN or an empty text) is refused, with its row, unless `missing` says
 * "leave out"; a row of weight 0 counts for nothing.
 *
 * @param actual 0 and 1, or false and true. @param predicted probabilities. @param options `weights`: default one each.
 * @throws when lengths differ or a value is missing or out of range (the sentence names the row).
 * @example
 * brierScore([1, 0], [0.8, 0.4]).toFixed(2); // "0.10"
 */
export function brierScore(
  actual: ArrayLike<unknown>,
  predicted: ArrayLike<number>,
  options: WeightOption = {},
): number {
  checkOptions("brierScore", options, { weights: true, missing: ["throw", "leave out"] });
  const rows = readScoredRows(actual, predicted, options, true);
  return weightedMean(rows, (event, score) => (event - score) ** 2);
}
