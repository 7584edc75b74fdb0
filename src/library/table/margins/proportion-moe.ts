import { checkEstimate } from "./check-estimate.js";
import { ratioMoe } from "./ratio-moe.js";
import type { EstimateWithMoe } from "./sum-moe.js";

/**
 * The share that one survey estimate is of another that contains it, with its margin of error: renters of all
 * households.
 *
 * Method: US Census Bureau 2020, "Understanding and Using American Community Survey Data", chapter 8, proportions;
 * where the number under its root is not above 0, as for a share of 100%, the formula of ratios, as the Bureau says for
 * one below 0. (Its "Accuracy of the Data" takes part.moe ÷ whole for a share of 100%, which is smaller.)
 *
 * @param part, whole two estimates with margins at the same level; the part is counted in the whole.
 * @returns the share from 0 to 1 and its margin, at the level of the two.
 * @throws when an estimate or margin is not a number, the whole is not above 0, or the part is larger than the whole.
 * @example
 * const share = proportionMoe({ estimate: 203119, moe: 5070 }, { estimate: 630498, moe: 831 });
 * share.estimate.toFixed(3); // "0.322"
 * share.moe.toFixed(3); // "0.008"
 */
export function proportionMoe(part: EstimateWithMoe, whole: EstimateWithMoe): EstimateWithMoe {
  checkEstimate(part, "part");
  checkEstimate(whole, "whole");
  if (part.estimate < 0 || part.estimate > whole.estimate) {
    throw new RangeError(
      `A part lies between 0 and its whole, but ${part.estimate} of ${whole.estimate} was given. ` +
        "For two numbers of which none contains the other, use ratioMoe.",
    );
  }
  const ratio = ratioMoe(part, whole);
  const under = part.moe ** 2 - (ratio.estimate * whole.moe) ** 2;
  return under <= 0 ? ratio : Object.freeze({ ...ratio, moe: Math.sqrt(under) / whole.estimate });
}
