import { normalCDF, normalQuantile } from "../../math/normal-distribution.js";
import { pValue } from "../../math/p-value.js";
import { percentHint } from "../../math/percent-hint.js";
import { checkOptions } from "../columns/check-options.js";
import { describeValue } from "../columns/describe-value.js";
import { checkEstimate } from "./check-estimate.js";
import type { EstimateWithMoe } from "./sum-moe.js";

/** The difference of two survey estimates, and how surely it is one. */
export interface EstimateComparison {
  /** The first estimate minus the second. */
  readonly difference: number;
  /** The margin of error of the difference, at the level of the two. */
  readonly moe: number;
  readonly confLow: number;
  readonly confHigh: number;
  /** Two-sided: how often chance alone would give a difference at least as large. */
  readonly pValue: number;
}

/**
 * Says whether two survey estimates differ by more than their margins of error allow.
 *
 * Method: US Census Bureau 2020, "Understanding and Using American Community Survey Data", chapter 7. It takes the
 * estimates as independent: two five-year estimates whose years overlap are not.
 *
 * @param options `level`: the level of both margins. Default 0.9, as the Census Bureau prints them.
 * @throws when an estimate or margin is not a number, both margins are 0, or the level is not between 0 and 1.
 * @example
 * const change = compareEstimates({ estimate: 1200, moe: 180 }, { estimate: 900, moe: 150 });
 * [change.difference, Math.round(change.moe)]; // [300, 234]
 * change.pValue.toFixed(3); // "0.035"
 */
export function compareEstimates(
  a: EstimateWithMoe,
  b: EstimateWithMoe,
  options: { readonly level?: number } = {},
): EstimateComparison {
  checkOptions("compareEstimates", options, { level: "number" });
  const { level = 0.9 } = options;
  checkEstimate(a, "first estimate");
  checkEstimate(b, "second estimate");
  if (!(Number.isFinite(level) && level > 0 && level < 1)) {
    throw new RangeError(
      `"level" must lie between 0 and 1, such as 0.9, but it is ${describeValue(level)}.${percentHint(level)}`,
    );
  }
  const difference = a.estimate - b.estimate;
  const moe = Math.hypot(a.moe, b.moe);
  if (moe === 0) {
    throw new RangeError(
      "Both margins of error are 0: a full count needs no test, so just subtract the two.",
    );
  }
  const z = (difference / moe) * normalQuantile((1 + level) / 2);
  return Object.freeze({
    difference,
    moe,
    confLow: difference - moe,
    confHigh: difference + moe,
    pValue: pValue(2 * normalCDF(-Math.abs(z))),
  });
}
