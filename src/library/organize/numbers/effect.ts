import { requireNumber } from "./require-number.js";

/**
 * What one contact changes, in shares: 0.02536 is 2.536 points of turnout per contact. A bare number has no range;
 * an estimate with its interval can be written with low and high, or handed over as a row of `tidy` or `estimateCACE`.
 */
export type Effect =
  | number
  | { readonly estimate: number; readonly low: number; readonly high: number }
  | { readonly estimate: number; readonly confLow: number; readonly confHigh: number };

export interface EffectRange {
  readonly estimate: number;
  readonly low?: number;
  readonly high?: number;
}

/** Reads an effect in any of its spellings. Throws when a value is outside −1 to 1 or low ≤ estimate ≤ high fails. */
export function readEffect(effect: Effect): EffectRange {
  if (typeof effect !== "object" || effect === null) return { estimate: share("effect", effect) };
  const estimate = share("effect.estimate", effect.estimate);
  const low = share("effect.low", "low" in effect ? effect.low : effect.confLow);
  const high = share("effect.high", "high" in effect ? effect.high : effect.confHigh);
  if (low > estimate || high < estimate) {
    throw new RangeError(
      `The effect must lie between its ends, but ${estimate} is not between ${low} and ${high}.`,
    );
  }
  return { estimate, low, high };
}

function share(name: string, value: unknown): number {
  const number = requireNumber(name, value, "number");
  if (Math.abs(number) <= 1) return number;
  throw new RangeError(
    `${name} must be a share of the people reached, such as 0.025 for 2.5 points, but it is ${number}.${Math.abs(number) <= 100 ? ` Write ${number} points as ${Number((number / 100).toPrecision(12))}.` : ""}`,
  );
}
