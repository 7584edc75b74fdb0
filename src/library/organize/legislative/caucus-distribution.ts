import { normalCDF, normalDensity, normalQuantile } from "../../math/normal-distribution.js";
import { poissonBinomial } from "./poisson-binomial.js";
import type { WhipTier } from "./whip-tier.js";

/**
 * How likely each number of yes votes is in a caucus whose members share one mood.
 *
 * Method: one-factor Gaussian copula (Li 2000, Journal of Fixed Income 9(4)). Each member votes yes when
 * √ρ·mood + √(1−ρ)·own falls below the quantile of their probability, so each keeps it. Given the mood they are
 * independent (Poisson-binomial); the mood is integrated out with the trapezoid rule, which converges faster than any
 * power for such smooth bells (Trefethen and Weideman 2014, SIAM Review 56(3)).
 *
 * @param correlation ρ, the correlation of the hidden positions, from 0 to 0.99.
 */
export function caucusDistribution(tiers: readonly WhipTier[], correlation: number): Float64Array {
  const thresholds = tiers.flatMap(({ n, p }) => Array.from({ length: n }, () => normalQuantile(p)));
  // The step is fine enough for the steepest curve: with a high correlation a small change of mood flips a member.
  const step = Math.min(0.05, 0.25 * Math.sqrt((1 - correlation) / correlation));
  const chance = new Float64Array(thresholds.length + 1);
  let weights = 0;
  for (let mood = -9; mood <= 9; mood += step) {
    const weight = normalDensity(mood);
    weights += weight;
    const given = poissonBinomial(thresholds.map((threshold) => yesGivenMood(threshold, mood, correlation)));
    for (let k = 0; k < chance.length; k++) chance[k] = (chance[k] ?? 0) + weight * (given[k] ?? 0);
  }
  return chance.map((value) => value / weights);
}

/** The chance of a yes from a member with this threshold when the caucus is in this mood (low moods bring yes votes). */
export function yesGivenMood(threshold: number, mood: number, correlation: number): number {
  return normalCDF((threshold - Math.sqrt(correlation) * mood) / Math.sqrt(1 - correlation));
}
