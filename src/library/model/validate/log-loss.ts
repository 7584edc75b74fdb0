import { checkOptions } from "../../table/columns/check-options.js";
import { readScoredRows, type WeightOption, weightedMean } from "./scored-rows.js";

/**
 * How surprised the predictions were by what happened: minus the mean log probability given to it. 0 is perfect; 0.693 is
 * what "50% for everybody" gets; a certain prediction that was wrong gives Infinity.
 *
 * Method: Good 1952, Journal of the Royal Statistical Society B 14(1).
 *
 * A missing outcome or score (null, undefined, NaN or an empty text) is refused, with its row, unless `missing` says
 * "leave out"; a row of weight 0 counts for nothing.
 *
 * @param actual 0 and 1, or false and true. @param predicted probabilities. @param options `weights`: default one each.
 * @throws when lengths differ or a value is missing or out of range (the sentence names the row).
 * @example
 * logLoss([1, 0], [0.5, 0.5]).toFixed(3); // "0.693"
 */
export function logLoss(
  actual: ArrayLike<unknown>,
  predicted: ArrayLike<number>,
  options: WeightOption = {},
): number {
  checkOptions("logLoss", options, { weights: true, missing: ["throw", "leave out"] });
  const rows = readScoredRows(actual, predicted, options, true);
  return weightedMean(rows, (event, score) => -(event === 1 ? Math.log(score) : Math.log1p(-score)));
}
