import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { numberText } from "../../words/number-text.js";
import { neededShift } from "./find-chance.js";
import { checkDesign, POWER_DESIGN, type PowerDesign, requirePower } from "./power-design.js";

/**
 * The smallest effect that a test of a given size would usually find.
 *
 * The planning formula: both arms vary as the baseline does (Bloom 1995, Evaluation Review 19(5)); with `sd` by the t test of `power`.
 * Options and defaults as in `power`. With `contactRate` the answer is the effect on a reached person.
 *
 * @param d `n`: people in one arm; `power`: the chance to find the effect, default 0.8.
 * @returns an effect upwards, as a share: 0.041 for 4.1 points.
 * @throws when a number is outside its range, and when no effect that is possible can be seen with so few people.
 * @example
 * minimumDetectableEffect({ baseline: 0.3, n: 2000 }).toFixed(3); // "0.041"
 * minimumDetectableEffect({ baseline: 0.02, n: 3150 }).toFixed(4); // "0.0099"
 */
export function minimumDetectableEffect(
  d: PowerDesign & { readonly n: number; readonly power?: number | undefined },
): number {
  checkOptions("minimumDetectableEffect", d, { ...POWER_DESIGN, n: "needed number", power: "number" });
  const effect = smallestEffect(d);
  if (isPossible(effect, d)) return effect;
  const { baseline, contactRate = 1 } = d;
  const share = baseline + effect * contactRate;
  throw new RangeError(
    `No effect that is possible can be seen with ${d.n} people in each arm: it would have to be ${points(effect)} points` +
      `${contactRate === 1 ? "" : " on those who are reached"}, ` +
      `which makes ${share > 1 ? `a share of ${points(share)}%` : "more than everybody say yes"}. Use more people.`,
  );
}

/** The formula's answer, whether or not an effect of that size can exist. */
export function smallestEffect(
  d: PowerDesign & { readonly n: number; readonly power?: number | undefined },
): number {
  const design = checkDesign(d);
  const { power = 0.8, n } = d;
  requirePower(power, design.alpha);
  if (!(n >= 2 && Number.isFinite(n))) {
    throw new RangeError(`n is the number of people in one arm, 2 or more, but it is ${describeValue(n)}.`);
  }
  const { share } = design;
  const reach = neededShift(power, n, design);
  const perPerson = design.variance(design.baseline) * (1 / share + 1 / (1 - share));
  return (reach * Math.sqrt((design.deff * perPerson) / (2 * n))) / design.contactRate;
}

/** Nobody's share of yes rises above 1: not that of the whole arm, and not that of the people who are reached. */
export function isPossible(effect: number, { baseline, contactRate = 1, sd }: PowerDesign): boolean {
  return sd !== undefined || (effect <= 1 && baseline + effect * contactRate <= 1);
}

function points(share: number): string {
  return numberText(100 * share, { decimals: { most: 1 } });
}
