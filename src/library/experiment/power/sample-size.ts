import { normalQuantile } from "../../math/normal-distribution.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { findChance } from "./find-chance.js";
import { checkDesign, dilutedEffect, POWER_DESIGN, type PowerDesign, requirePower } from "./power-design.js";

/** More than any list has. */
const MOST_PEOPLE = 1e15;

/**
 * How many people each arm needs to find an effect of a given size.
 *
 * Normal approximation with each arm's own variance, rounded up after the design effect
 * (Gerber and Green 2012, "Field Experiments", 3.A1); with `sd` more, until the t test of `power` finds it. Options and defaults as in `power`; with another
 * `treatedShare` the answer is half of all people. The effect of contact shrinks with `contactRate`.
 *
 * @param d `power`: the chance to find the effect, default 0.8.
 * @throws when a number is outside its range, or an effect so small that no list is long enough.
 * @example
 * sampleSize({ baseline: 0.297, effect: 0.018 }); // 10286
 * sampleSize({ baseline: 0.297, effect: 0.018, clusterSize: 2, icc: 0.608 }); // 16539
 * sampleSize({ baseline: 0.5, effect: 0.02536, contactRate: 0.25 }); // 97626
 */
export function sampleSize(
  d: PowerDesign & { readonly effect: number; readonly power?: number | undefined },
): number {
  checkOptions("sampleSize", d, { ...POWER_DESIGN, effect: "needed number", power: "number" });
  const design = checkDesign(d);
  const { baseline, share, variance, deff, critical } = design;
  const { power = 0.8 } = d;
  requirePower(power, design.alpha);
  const itt = dilutedEffect(d.effect, design, d.sd);
  const reach = critical + normalQuantile(power);
  const needed =
    (deff * reach ** 2 * (variance(baseline + itt) / share + variance(baseline) / (1 - share))) /
    (2 * itt ** 2);
  if (!(needed <= MOST_PEOPLE))
    throw new RangeError("An effect this small would need more people than there are. Give a larger one.");
  // The formula's own rounding must not add a person: 200.0000000001 is 200.
  let n = Math.max(2, Math.ceil(needed * (1 - 1e-12)));
  if (!design.isNumber) return n;
  const perRoot = Math.sqrt(needed) / reach;
  while (findChance(Math.sqrt(n) / perRoot, n, design).right < power * (1 - 1e-12)) n++;
  return n;
}
