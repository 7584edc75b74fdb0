import { checkOptions } from "../../table/columns/check-options.js";
import { orderByScore } from "../columns/order-by-score.js";
import { readScoredRows, type WeightOption } from "./scored-rows.js";

/** Sums of weights such as 0.1 + 0.2 are off by a hair; two slopes that differ by less are one. */
const HAIR = 1e-12;

/** One corner of a ROC curve: what happens when everybody at or above the threshold is called a yes. */
export interface RocPoint {
  readonly threshold: number;
  /** The share of noes that are called a yes. */
  readonly falsePositiveRate: number;
  /** The share of yeses that are called a yes. */
  readonly truePositiveRate: number;
}

/**
 * The corners of the ROC curve, from the strictest threshold (nobody is called a yes) to the loosest. Points on a straight
 * line between two corners are left out.
 *
 * Method: Fawcett 2006, Pattern Recognition Letters 27(8).
 *
 * A missing outcome or score (null, undefined, NaN or an empty text) is refused, with its row, unless `missing` says
 * "leave out"; a row of weight 0 counts for nothing.
 *
 * @param actual 0 and 1, or false and true. @param predicted any scores. @param options `weights`: default one each.
 * @throws when lengths differ, a value is missing, or all outcomes are the same.
 * @example
 * rocCurve([0, 1], [0.2, 0.9])[1].truePositiveRate; // 1
 */
export function rocCurve(
  actual: ArrayLike<unknown>,
  predicted: ArrayLike<number>,
  options: WeightOption = {},
): readonly RocPoint[] {
  checkOptions("rocCurve", options, { weights: true, missing: ["throw", "leave out"] });
  const { events, scores, weights } = readScoredRows(actual, predicted, options, false);
  const order = orderByScore(scores).reverse();
  const steps = [{ threshold: Number.POSITIVE_INFINITY, no: 0, yes: 0, moreNo: 0, moreYes: 0 }];
  let [yes, no, moreYes, moreNo] = [0, 0, 0, 0];
  order.forEach((row, at) => {
    const weight = weights?.[row] ?? 1;
    if (events[row] === 1) moreYes += weight;
    else moreNo += weight;
    const threshold = scores[row] as number;
    if (scores[order[at + 1] ?? -1] === threshold) return;
    yes += moreYes;
    no += moreNo;
    steps.push({ threshold, no, yes, moreNo, moreYes });
    [moreYes, moreNo] = [0, 0];
  });
  if (yes === 0 || no === 0) {
    throw new RangeError(
      events.length === 1
        ? "There is only one outcome. A ROC curve compares rows with 1 and rows with 0."
        : `All ${events.length} outcomes are the same. A ROC curve compares rows with 1 and rows with 0.`,
    );
  }
  const corners = steps.filter((step, i) => {
    const after = steps[i + 1];
    if (i === 0 || after === undefined) return true;
    const [one, other] = [step.moreYes * after.moreNo, after.moreYes * step.moreNo];
    return Math.abs(one - other) > HAIR * Math.max(one, other);
  });
  return Object.freeze(
    corners.map((step) =>
      Object.freeze({
        threshold: step.threshold,
        falsePositiveRate: step.no / no,
        truePositiveRate: step.yes / yes,
      }),
    ),
  );
}
