import { type NumberForm, numberText } from "../../words/number-text.js";
import type { WhipCount } from "./whip-count.js";

/**
 * The chance of a whip count in words. Where the votes can still be missed, or reached, it is never 100% or 0%, not even when a
 * double holds no more of the rest.
 *
 * @example
 * chanceText(whipCount([{ name: "sure", n: 100, p: 0.9999 }], { votesNeeded: 51 })); // ">99.9%"
 */
export function chanceText(
  { distribution, probability, votesNeeded }: WhipCount,
  decimals: NumberForm["decimals"] = 1,
): string {
  const canMiss = distribution.some(({ votes, chance }) => votes < votesNeeded && chance > 0);
  const nearlySure = canMiss ? Math.min(probability, 1 - 1e-9) : probability;
  return numberText(nearlySure, { style: "percent", decimals });
}
