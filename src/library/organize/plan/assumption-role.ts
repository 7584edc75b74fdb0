import type { PlanAssumption } from "./plan.js";

/** True for the assumption about signed-up shifts that nobody works: "flake", "flakeRate", "flake rate". */
export function isFlakeKey(key: string): boolean {
  return /^flake[-_ ]?(rate)?$/i.test(key.trim());
}

/** The assumption about the effect that a plan hopes for, if it has one: "effect", "expectedEffect". */
export function hopedEffect(assumptions: readonly PlanAssumption[]): PlanAssumption | undefined {
  return assumptions.find(({ key }) => /^(expected)?effect/i.test(key));
}

/** True when a test with this smallest effect would usually find another one. */
export function canFind(smallest: number, effect: number): boolean {
  return smallest <= effect + 1e-12;
}

/** The end of the range that hurts: the high end of a loss such as flake or dropout, the low end of everything else. */
export function worseEnd({ key, low, high }: PlanAssumption): number {
  return isFlakeKey(key) || /drop-?out|churn|no-?show/i.test(key) ? high : low;
}
