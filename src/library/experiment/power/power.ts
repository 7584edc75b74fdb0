import { normalCDF } from "../../math/normal-distribution.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { checkDesign, dilutedEffect, POWER_DESIGN, type PowerDesign } from "./power-design.js";

/**
 * The chance that a test of this size finds an effect of this size.
 *
 * Normal approximation with each arm's own variance (Gerber and Green 2012, "Field Experiments", 3.A1).
 * Options and their defaults: `alpha` 0.05, `sides` 2, `treatedShare` 0.5, `clusterSize` 1, `icc` 0, `contactRate` 1
 * (with it, `effect` is the effect on a reached person), `sd` (for an outcome that is a number).
 *
 * @param d `n`: people in one arm; with another `treatedShare` the total stays 2n. `effect`: as a share, 0.018 for 1.8 points.
 * @throws when a number is outside its range.
 * @example
 * power({ baseline: 0.297, effect: 0.018, n: 10286 }).toFixed(2); // "0.80"
 */
export function power(d: PowerDesign & { readonly effect: number; readonly n: number }): number {
  checkOptions("power", d, { ...POWER_DESIGN, effect: "number", n: "number" });
  const design = checkDesign(d);
  const { baseline, share, variance, deff, critical } = design;
  if (!(d.n >= 2 && Number.isFinite(d.n))) {
    throw new RangeError(`n is the number of people in one arm, 2 or more, but it is ${describeValue(d.n)}.`);
  }
  const itt = dilutedEffect(d.effect, design, d.sd);
  const stdError = Math.sqrt(
    (deff * (variance(baseline + itt) / share + variance(baseline) / (1 - share))) / (2 * d.n),
  );
  const shift = Math.abs(itt) / stdError;
  return normalCDF(shift - critical) + (d.sides === 1 ? 0 : normalCDF(-shift - critical));
}
