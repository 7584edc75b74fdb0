import { checkEstimate } from "./check-estimate.js";
import type { EstimateWithMoe } from "./sum-moe.js";

/**
 * Two survey estimates multiplied, with the margin of error: homes times the share that is rented.
 *
 * Method: US Census Bureau 2020, "Understanding and Using American Community Survey Data", chapter 8, products. It
 * takes the estimates as independent.
 *
 * @param a, b two estimates with margins at the same level.
 * @throws when an estimate or margin is not a number.
 * @example
 * productMoe({ estimate: 1000, moe: 30 }, { estimate: 0.5, moe: 0.04 }); // { estimate: 500, moe: 42.720018726587655 }
 */
export function productMoe(a: EstimateWithMoe, b: EstimateWithMoe): EstimateWithMoe {
  checkEstimate(a, "first factor");
  checkEstimate(b, "second factor");
  return Object.freeze({
    estimate: a.estimate * b.estimate,
    moe: Math.hypot(a.estimate * b.moe, b.estimate * a.moe),
  });
}
