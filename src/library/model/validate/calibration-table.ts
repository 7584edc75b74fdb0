import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { orderByScore } from "../columns/order-by-score.js";
import type { NumberArray } from "../columns/read-columns.js";
import { findQuantileEdges } from "./quantile-edges.js";
import { readScoredRows, type WeightOption } from "./scored-rows.js";

/** One bin of scores: what was predicted there, and what happened. */
export interface CalibrationRow {
  readonly bin: number;
  /** The lowest and the highest score in the bin. */
  readonly low: number;
  readonly high: number;
  /** The people in it (the sum of their weights). */
  readonly n: number;
  readonly meanPredicted: number;
  /** The share for whom it happened. */
  readonly rate: number;
}

/**
 * Says whether scores mean what they say: of the people who got about 30%, does it happen for 30%? Empty bins are left out,
 * equal scores stay in one bin.
 *
 * Method: reliability table (Murphy and Winkler 1977, Applied Statistics 26(1)).
 *
 * A missing outcome or score (null, undefined, NaN or an empty text) is refused, with its row, unless `missing` says
 * "leave out"; a row of weight 0 counts for nothing.
 *
 * @param actual 0 and 1, or false and true. @param predicted probabilities.
 * @param options `bins`: default 10. `strategy`: "quantile" (default) puts as many people into each bin, "uniform" makes
 * bins equally wide. `weights`: default one each.
 * @throws when lengths differ, a value is missing or out of range, or bins is not a whole number from 1 on.
 * @example
 * calibrationTable([0, 1, 1, 1], [0.2, 0.2, 0.8, 0.8], { bins: 2 })[0].rate; // 0.5
 */
export function calibrationTable(
  actual: ArrayLike<unknown>,
  predicted: ArrayLike<number>,
  options: WeightOption & { readonly bins?: number; readonly strategy?: "quantile" | "uniform" } = {},
): readonly CalibrationRow[] {
  checkOptions("calibrationTable", options, {
    weights: true,
    missing: ["throw", "leave out"],
    bins: "up to a million",
    strategy: ["quantile", "uniform"],
  });
  const { bins = 10, strategy = "quantile" } = options;
  if (!(Number.isInteger(bins) && bins >= 1)) {
    throw new RangeError(
      `bins must be a whole number from 1 on, for example 10, but it is ${describeValue(bins)}.`,
    );
  }
  const { events, scores, weights } = readScoredRows(actual, predicted, options, true);
  const edges = strategy === "uniform" ? uniformEdges(bins) : quantileEdges(scores, weights, bins);
  const sums = Array.from({ length: bins }, () => ({
    n: 0,
    score: 0,
    yes: 0,
    low: Infinity,
    high: -Infinity,
  }));
  for (let row = 0; row < events.length; row++) {
    const score = scores[row] as number;
    let bin = 0;
    while (bin < edges.length && score > (edges[bin] as number)) bin++;
    const sum = sums[bin];
    if (sum === undefined) continue;
    const weight = weights?.[row] ?? 1;
    sum.n += weight;
    sum.score += weight * score;
    sum.yes += weight * (events[row] as number);
    sum.low = Math.min(sum.low, score);
    sum.high = Math.max(sum.high, score);
  }
  return Object.freeze(
    sums
      .filter((sum) => sum.n > 0)
      .map(({ n, score, yes, low, high }, i) =>
        // A mean of equal scores is that score, and no hair beside it.
        Object.freeze({
          bin: i + 1,
          low,
          high,
          n,
          meanPredicted: Math.min(high, Math.max(low, score / n)),
          rate: yes / n,
        }),
      ),
  );
}

function uniformEdges(bins: number): readonly number[] {
  return Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins);
}

function quantileEdges(
  scores: NumberArray,
  weights: NumberArray | undefined,
  bins: number,
): readonly number[] {
  let total = 0;
  for (let row = 0; row < scores.length; row++) total += weights?.[row] ?? 1;
  const search = findQuantileEdges(bins, { total, weighted: weights !== undefined });
  for (const row of orderByScore(scores)) search.add(scores[row] as number, weights?.[row] ?? 1);
  return search.edges();
}
