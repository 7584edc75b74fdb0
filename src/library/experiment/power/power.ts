import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { findChance } from "./find-chance.js";
import { checkDesign, dilutedEffect, POWER_DESIGN, type PowerDesign } from "./power-design.js";

/**
 * The chance that a test of this size finds an effect of this size.
 *
 * Yes/no outcomes: normal approximation with each arm's own variance (Gerber and Green 2012, "Field Experiments", 3.A1).
 * Numbers, with `sd`: the noncentral t distribution, its degrees of freedom two less than all people, or all clusters
 * (Cohen 1988, "Statistical Power Analysis"). Agrees with `TTestIndPower` of statsmodels.
 * Options and their defaults: `alpha` 0.05, `sides` 2, `treatedShare` 0.5, `clusterSize` 1, `icc` 0, `contactRate` 1
 * (with it, `effect` is the effect on a reached person), `sd` (for an outcome that is a number).
 *
 * @param d `n`: people in one arm; with another `treatedShare` the total stays 2n. `effect`: as a share, 0.018 for 1.8 points.
 * @throws when a number is outside its range.
 * @example
 * power({ baseline: 0.297, effect: 0.018, n: 10286 }).toFixed(2); // "0.80"
 */
export function power(d: PowerDesign & { readonly effect: number; readonly n: number }): number {
  checkOptions("power", d, { ...POWER_DESIGN, effect: "needed number", n: "needed number" });
  const design = checkDesign(d);
  const { baseline, share, variance, deff } = design;
  if (!(d.n >= 2 && Number.isFinite(d.n))) {
    throw new RangeError(`n is the number of people in one arm, 2 or more, but it is ${describeValue(d.n)}.`);
  }
  const itt = dilutedEffect(d.effect, design, d.sd);
  const stdError = Math.sqrt(
    (deff * (variance(baseline + itt) / share + variance(baseline) / (1 - share))) / (2 * d.n),
  );
  const { right, wrong } = findChance(Math.abs(itt) / stdError, d.n, design);
  return right + (d.sides === 1 ? 0 : wrong);
}
