import { normalQuantile } from "../../math/normal-distribution.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { checkDesign, POWER_DESIGN, type PowerDesign, requirePower } from "./power-design.js";

/**
 * The smallest effect that a test of a given size would usually find.
 *
 * The planning formula: both arms vary as the baseline does (Bloom 1995, Evaluation Review 19(5)).
 * Options and defaults as in `power`. With `contactRate` the answer is the effect on a reached person.
 *
 * @param d `n`: people in one arm; `power`: the chance to find the effect, default 0.8.
 * @returns an effect upwards, as a share: 0.041 for 4.1 points.
 * @throws when a number is outside its range.
 * @example
 * minimumDetectableEffect({ baseline: 0.3, n: 2000 }).toFixed(3); // "0.041"
 * minimumDetectableEffect({ baseline: 0.02, n: 3150 }).toFixed(4); // "0.0099"
 */
export function minimumDetectableEffect(
  d: PowerDesign & { readonly n: number; readonly power?: number | undefined },
): number {
  checkOptions("minimumDetectableEffect", d, { ...POWER_DESIGN, n: true, power: true });
  const design = checkDesign(d);
  const { power = 0.8, n } = d;
  requirePower(power, design.alpha);
  if (!(n >= 2 && Number.isFinite(n))) {
    throw new RangeError(`n is the number of people in one arm, 2 or more, but it is ${String(n)}.`);
  }
  const { share } = design;
  const reach = design.critical + normalQuantile(power);
  const perPerson = design.variance(design.baseline) * (1 / share + 1 / (1 - share));
  return (reach * Math.sqrt((design.deff * perPerson) / (2 * n))) / design.contactRate;
}
