import { checkOptions } from "../../table/columns/check-options.js";
import { aucParts } from "../calibrate/auc-parts.js";
import { pairsAhead } from "./pairs-ahead.js";
import { readScoredRows, type WeightOption } from "./scored-rows.js";

/**
 * The chance that a random yes has a higher score than a random no, ties counted half: 0.5 is a coin, 1 is perfect order.
 * It judges only the order of the scores, not whether they are right as probabilities.
 *
 * Method: the area under the ROC curve as a Mann–Whitney statistic (Hanley and McNeil 1982, Radiology 143(1)).
 *
 * A missing outcome or score (null, undefined, NaN or an empty text) is refused, with its row, unless `missing` says
 * "leave out"; a row of weight 0 counts for nothing.
 *
 * @param actual 0 and 1, or false and true. @param predicted any scores. @param options `weights`: default one each.
 * @throws when lengths differ, a value is missing, or all outcomes are the same.
 * @example
 * rocAUC([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]); // 0.75
 */
export function rocAUC(
  actual: ArrayLike<unknown>,
  predicted: ArrayLike<number>,
  options: WeightOption = {},
): number {
  checkOptions("rocAUC", options, { weights: true, missing: ["throw", "leave out"] });
  const rows = readScoredRows(actual, predicted, options, false);
  const yes = rows.events.reduce((sum, event) => sum + event, 0);
  const no = rows.events.length - yes;
  if (yes === 0 || no === 0) {
    throw new RangeError(
      rows.events.length === 1
        ? "There is only one outcome. The AUC compares rows with 1 and rows with 0."
        : `All ${rows.events.length} outcomes are ${yes === 0 ? 0 : 1}. The AUC compares rows with 1 and rows with 0.`,
    );
  }
  if (rows.weights !== undefined) return aucParts(rows, rows.scores).auc;
  return pairsAhead(rows.events, rows.scores, yes) / (yes * no);
}
