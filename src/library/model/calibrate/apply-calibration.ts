import { cellNumber } from "../../table/columns/cell-number.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { requireList } from "../../table/columns/require-list.js";
import { type Calibration, logOdds } from "./calibration.js";
import { isotonicAt } from "./isotonic-knots.js";
import { requireCalibration } from "./require-calibration.js";

/**
 * Turns the scores of a list into chances, as a calibration learned it from people whose outcome is known.
 *
 * A missing score (null, undefined, NaN or an empty text) stays missing: NaN.
 *
 * @param calibration from `recalibrate`. @param predicted the scores, on the scale that it learned.
 * @returns a probability for each score, in the same order.
 * @throws when a score is no number, or no probability where probabilities were learned: the sentence names the row.
 * @example
 * const calibration = recalibrate([0, 1, 0, 1], [0.1, 0.3, 0.5, 0.9]);
 * Number.isNaN(applyCalibration(calibration, [0.5, Number.NaN])[1]); // true
 */
export function applyCalibration(calibration: Calibration, predicted: ArrayLike<number>): Float64Array {
  requireCalibration(calibration);
  requireList(predicted, "The scores");
  const { slope, intercept, knots, scale } = calibration;
  const chances = new Float64Array(predicted.length);
  for (let row = 0; row < predicted.length; row++) {
    const score = cellNumber(predicted[row]);
    if (score === undefined) {
      throw new TypeError(
        `A score must be a number such as 0.7, but row ${row + 1} holds ${describeCell(predicted[row])}.`,
      );
    }
    if (scale === "log odds" && (score < 0 || score > 1)) {
      throw new RangeError(
        `The calibration was learned on probabilities, but row ${row + 1} holds ${describeCell(score)}. ` +
          'Learn it with scale: "as it is" for other scores.',
      );
    }
    const value = scale === "log odds" ? logOdds(score) : score;
    chances[row] = Number.isNaN(score)
      ? Number.NaN
      : slope === null || intercept === null
        ? isotonicAt(knots, score)
        : 1 / (1 + Math.exp(-(intercept + slope * value)));
  }
  return chances;
}
