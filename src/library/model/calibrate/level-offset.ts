import { findRoot } from "../../math/find-root.js";
import type { ScoredRows } from "../validate/scored-rows.js";

/** Further than this no log odds are off. */
const FAR = 60;

/** By how much all log odds must move so that they add up to what happened, by maximum likelihood, and its standard error. */
export function levelOffset(
  { events, weights }: ScoredRows,
  odds: Float64Array,
): { readonly offset: number; readonly stdError: number } {
  const sums = (move: number): { readonly surplus: number; readonly information: number } => {
    let [surplus, information] = [0, 0];
    for (let row = 0; row < odds.length; row++) {
      const weight = weights?.[row] ?? 1;
      const p = 1 / (1 + Math.exp(-((odds[row] as number) + move)));
      surplus += weight * (p - (events[row] as number));
      information += weight * p * (1 - p);
    }
    return { surplus, information };
  };
  const offset = findRoot((move) => sums(move).surplus, -FAR, FAR);
  return { offset, stdError: 1 / Math.sqrt(sums(offset).information) };
}
