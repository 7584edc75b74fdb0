import type { PlanAssumption } from "./plan.js";

/** True for the assumption about signed-up shifts that nobody works: "flake", "flakeRate", "flake rate". */
export function isFlakeKey(key: string): boolean {
  return /^flake[-_ ]?(rate)?$/i.test(key.trim());
}

/** The end of the range that hurts: the high end of a loss such as flake or dropout, the low end of everything else. */
export function worseEnd({ key, low, high }: PlanAssumption): number {
  return isFlakeKey(key) || /drop-?out|churn|no-?show/i.test(key) ? high : low;
}
