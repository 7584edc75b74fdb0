import { checkEstimate } from "./check-estimate.js";
import type { EstimateWithMoe } from "./sum-moe.js";

/**
 * One survey estimate for each of another that does not contain it, with its margin of error: people for each doctor.
 *
 * Method: US Census Bureau 2020, "Understanding and Using American Community Survey Data", chapter 8, ratios. It takes
 * the estimates as independent.
 *
 * @param top, bottom two estimates with margins at the same level.
 * @throws when an estimate or margin is not a number, or the bottom is not above 0.
 * @example
 * const ratio = ratioMoe({ estimate: 300, moe: 30 }, { estimate: 100, moe: 10 });
 * ratio.estimate; // 3
 * ratio.moe.toFixed(3); // "0.424"
 */
export function ratioMoe(top: EstimateWithMoe, bottom: EstimateWithMoe): EstimateWithMoe {
  checkEstimate(top, "top");
  checkEstimate(bottom, "bottom");
  if (bottom.estimate <= 0) {
    throw new RangeError(`Nothing can be divided by ${bottom.estimate}: the lower estimate must be above 0.`);
  }
  const estimate = top.estimate / bottom.estimate;
  return Object.freeze({ estimate, moe: Math.hypot(top.moe, estimate * bottom.moe) / bottom.estimate });
}
