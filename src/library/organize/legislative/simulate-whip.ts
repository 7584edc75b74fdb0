import { normalQuantile } from "../../math/normal-distribution.js";
import { randomSource } from "../../math/random-source.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { requireNumber } from "../numbers/require-number.js";
import { yesGivenMood } from "./caucus-distribution.js";
import { requireCorrelation, type WhipCountOptions } from "./whip-count.js";
import { requireTiers, requireVotesNeeded, tiersByCaucus, type WhipTier } from "./whip-tier.js";

export interface SimulateWhipOptions extends WhipCountOptions {
  /** How many times the vote is played. Default 10,000. */
  readonly draws?: number;
  readonly seed: number;
}

export interface SimulatedWhip {
  /** The mean number of yes votes over the draws. */
  readonly expected: number;
  /** The share of the draws with at least `votesNeeded` yes votes. */
  readonly probability: number;
  readonly draws: number;
  /** The yes votes of each draw. */
  readonly votes: readonly number[];
}

/**
 * Plays the vote many times with dice: the same chances as `whipCount`, but you can watch them come about.
 *
 * Method: Monte Carlo; with a correlation each caucus draws one mood that all its members share.
 *
 * @throws as `whipCount` does, and when the seed is missing.
 * @example
 * const played = simulateWhip([{ name: "undecided", n: 20, p: 0.45 }], { votesNeeded: 9, draws: 2000, seed: 7 });
 * played.votes.length; // 2000
 */
export function simulateWhip(tiers: readonly WhipTier[], options: SimulateWhipOptions): SimulatedWhip {
  checkOptions("simulateWhip", options, {
    draws: "up to a million",
    seed: "needed number",
    votesNeeded: "needed number",
    correlation: "number",
  });
  requireTiers(tiers);
  const votesNeeded = requireVotesNeeded(options.votesNeeded, tiers);
  const correlation = requireCorrelation(options.correlation ?? 0);
  const draws = requireNumber("draws", options.draws ?? 10_000, "whole, above 0");
  const random = randomSource(options.seed);
  const groups = correlation === 0 ? [tiers] : [...tiersByCaucus(tiers).values()];
  const votes = Array.from({ length: draws }, () => {
    let yes = 0;
    for (const group of groups) {
      // A uniform draw of exactly 0 has no quantile; the smallest step above it stands in.
      const mood = correlation === 0 ? 0 : normalQuantile(random.uniform() || 2 ** -54);
      for (const { n, p } of group) {
        const chance = correlation === 0 ? p : yesGivenMood(normalQuantile(p), mood, correlation);
        for (let member = 0; member < n; member++) if (random.uniform() < chance) yes++;
      }
    }
    return yes;
  });
  return Object.freeze({
    expected: votes.reduce((sum, yes) => sum + yes, 0) / draws,
    probability: votes.filter((yes) => yes >= votesNeeded).length / draws,
    draws,
    votes: Object.freeze(votes),
  });
}
