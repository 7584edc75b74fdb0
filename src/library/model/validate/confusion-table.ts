import { checkOptions } from "../../table/columns/check-options.js";
import { requireThreshold } from "./require-threshold.js";
import { readScoredRows, type WeightOption } from "./scored-rows.js";

/** Who was called a yes and who was one. Counts are weighted when weights are given. */
export interface ConfusionTable {
  readonly threshold: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  readonly falseNegatives: number;
  /** The share called right. */
  readonly accuracy: number;
  /** The accuracy of calling everybody what most are: the bar that `accuracy` has to clear. */
  readonly majorityAccuracy: number;
  /** Of the yeses, the share called a yes. */
  readonly sensitivity: number;
  /** Of the noes, the share called a no. */
  readonly specificity: number;
  /** Of those called a yes, the share who are one; NaN when nobody is called a yes. */
  readonly precision: number;
}

/**
 * Compares calls with what happened: a score at or above the threshold is called a yes.
 *
 * A missing outcome or score (null, undefined, NaN or an empty text) is refused, with its row, unless `missing` says
 * "leave out"; a row of weight 0 counts for nothing.
 *
 * @param actual 0 and 1, or false and true. @param predicted any scores.
 * @param options `threshold`: where a yes begins. `weights`: default one each.
 * @throws when lengths differ, a value is missing or the threshold is no number on the scale of the
 *   scores: among probabilities 70 is answered with "write 0.7".
 * @example
 * confusionTable([1, 1, 0, 1], [0.9, 0.4, 0.6, 0.7], { threshold: 0.5 }).accuracy; // 0.5
 */
export function confusionTable(
  actual: ArrayLike<unknown>,
  predicted: ArrayLike<number>,
  options: WeightOption & { readonly threshold: number },
): ConfusionTable {
  checkOptions("confusionTable", options, {
    weights: true,
    missing: ["throw", "leave out"],
    threshold: "needed",
  });
  const { events, scores, weights } = readScoredRows(actual, predicted, options, false);
  const threshold = requireThreshold(options.threshold, scores);
  const counts = [0, 0, 0, 0];
  for (let row = 0; row < events.length; row++) {
    const cell = (events[row] as number) * 2 + ((scores[row] as number) >= threshold ? 1 : 0);
    counts[cell] = (counts[cell] as number) + (weights?.[row] ?? 1);
  }
  const [trueNegatives = 0, falsePositives = 0, falseNegatives = 0, truePositives = 0] = counts;
  const yes = truePositives + falseNegatives;
  const no = trueNegatives + falsePositives;
  return Object.freeze({
    threshold,
    truePositives,
    falsePositives,
    trueNegatives,
    falseNegatives,
    accuracy: (truePositives + trueNegatives) / (yes + no),
    majorityAccuracy: Math.max(yes, no) / (yes + no),
    sensitivity: truePositives / yes,
    specificity: trueNegatives / no,
    precision: truePositives / (truePositives + falsePositives),
  });
}
