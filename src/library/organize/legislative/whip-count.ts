import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { requireNumber } from "../numbers/require-number.js";
import { caucusDistribution } from "./caucus-distribution.js";
import { addDistributions, chanceOfAtLeast, poissonBinomial } from "./poisson-binomial.js";
import { requireTiers, requireVotesNeeded, tiersByCaucus, type WhipTier } from "./whip-tier.js";

export interface WhipCountOptions {
  readonly votesNeeded: number;
  /** How much the members of a caucus move together, from 0 (each decides alone) to 0.99. Default 0. */
  readonly correlation?: number;
}

export interface WhipCount {
  /** The mean number of yes votes. */
  readonly expected: number;
  /** The standard deviation of the number of yes votes. */
  readonly sd: number;
  /** The chance of at least `votesNeeded` yes votes. */
  readonly probability: number;
  readonly votesNeeded: number;
  readonly members: number;
  /** One row for each possible number of yes votes. */
  readonly distribution: readonly { readonly votes: number; readonly chance: number }[];
}

/**
 * From a whip sheet to the chance to win: the expected yes votes, how far off that may be, and the chance to reach what you need.
 *
 * The probabilities are your own judgement. Without a correlation members decide alone, which is too sure of itself:
 * caucuses move together and real tails are fatter. Method: exact Poisson-binomial distribution (Wang 1993, Statistica
 * Sinica 3); with a correlation a one-factor Gaussian copula within each caucus, caucuses independent of each other.
 *
 * @param tiers for each tier the members and the probability of a yes; with a correlation also the caucus.
 * @throws when a tier has no whole number of members or no probability, lacks its caucus where one is needed,
 *   or when more votes are needed than there are members.
 * @example
 * const tiers = [{ name: "champion", n: 28, p: 0.99 }, { name: "lean yes", n: 16, p: 0.8 }, { name: "undecided", n: 20, p: 0.45 }, { name: "lean no", n: 18, p: 0.15 }, { name: "opposed", n: 28, p: 0.02 }];
 * const count = whipCount(tiers, { votesNeeded: 56 });
 * count.expected.toFixed(2); // "52.78"
 * count.probability.toFixed(3); // "0.201"
 */
export function whipCount(tiers: readonly WhipTier[], options: WhipCountOptions): WhipCount {
  checkOptions("whipCount", options, { votesNeeded: "needed number", correlation: "number" });
  requireTiers(tiers);
  const votesNeeded = requireVotesNeeded(options.votesNeeded, tiers);
  const correlation = requireCorrelation(options.correlation ?? 0);
  const chance = yesDistribution(tiers, correlation);
  const expected = tiers.reduce((sum, { n, p }) => sum + n * p, 0);
  const variance = chance.reduce((sum, value, votes) => sum + value * (votes - expected) ** 2, 0);
  return Object.freeze({
    expected,
    sd: Math.sqrt(variance),
    probability: chanceOfAtLeast(chance, votesNeeded),
    votesNeeded,
    members: chance.length - 1,
    distribution: Object.freeze(
      Array.from(chance, (value, votes) => Object.freeze({ votes, chance: value })),
    ),
  });
}

/** A correlation that the method can take, or one sentence. */
export function requireCorrelation(correlation: number): number {
  if (requireNumber("correlation", correlation, "rate") <= 0.99) return correlation;
  throw new RangeError(`correlation must be from 0 to 0.99, but it is ${describeValue(correlation)}.`);
}

function yesDistribution(tiers: readonly WhipTier[], correlation: number): Float64Array {
  if (correlation === 0) {
    return poissonBinomial(tiers.flatMap(({ n, p }) => Array.from({ length: n }, () => p)));
  }
  return [...tiersByCaucus(tiers).values()]
    .map((group) => caucusDistribution(group, correlation))
    .reduce(addDistributions);
}
