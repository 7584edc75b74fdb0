import { percentHint } from "../../math/percent-hint.js";
import { describeValue } from "../../table/columns/describe-value.js";

/**
 * Where a yes begins, or one sentence when it lies on another scale than the scores: among probabilities a threshold of 70
 * would call everybody a no, among scores of 1 to 100 one of 0.7 everybody a yes.
 */
export function requireThreshold(threshold: unknown, scores: ArrayLike<number>): number {
  if (typeof threshold !== "number" || Number.isNaN(threshold)) {
    throw new TypeError("Say where a yes begins, for example { threshold: 0.5 }.");
  }
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < scores.length; row++) {
    lowest = Math.min(lowest, scores[row] as number);
    highest = Math.max(highest, scores[row] as number);
  }
  const probabilities = lowest >= 0 && highest <= 1;
  if (probabilities && (threshold < 0 || threshold > 1) && Number.isFinite(threshold)) {
    throw new RangeError(
      `The scores lie between 0 and 1, so threshold must too, but it is ${describeValue(threshold)}.${percentHint(threshold)}`,
    );
  }
  if (highest > 1 && threshold > 0 && threshold < 1 && lowest >= 1) {
    throw new RangeError(
      `threshold is ${describeValue(threshold)}, but every score is 1 or more, so everybody would be called a yes. Write the threshold on the scale of the scores.`,
    );
  }
  return threshold;
}
