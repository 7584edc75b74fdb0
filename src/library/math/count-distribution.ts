/** The probabilities of the counts lowest, lowest + 1, …; they add up to 1. */
export interface CountDistribution {
  readonly lowest: number;
  readonly probabilities: Float64Array;
}

/**
 * A distribution of counts with one peak, built from the ratios of neighbouring probabilities.
 *
 * Starting at the peak with 1 and multiplying outwards needs no logarithms and loses no digits.
 *
 * @param ratio the probability of k + 1 divided by the probability of k.
 * @param smallest counts whose probability is below this share of the peak's are left out. 0 keeps all that a double can hold.
 */
export function countDistribution(
  low: number,
  high: number,
  peak: number,
  ratio: (k: number) => number,
  smallest: number,
): CountDistribution {
  const below: number[] = [];
  const above: number[] = [];
  let weight = 1;
  for (let k = peak; k < high; k++) {
    weight *= ratio(k);
    if (!(weight > smallest)) break;
    above.push(weight);
  }
  weight = 1;
  for (let k = peak - 1; k >= low; k--) {
    weight /= ratio(k);
    if (!(weight > smallest)) break;
    below.push(weight);
  }
  const probabilities = Float64Array.from([...below.reverse(), 1, ...above]);
  let sum = 0;
  for (const value of probabilities) sum += value;
  for (let i = 0; i < probabilities.length; i++) probabilities[i] = (probabilities[i] as number) / sum;
  return { lowest: peak - below.length, probabilities };
}

/** Below this share of the peak a count can never come out of a draw with 53 random bits. */
const NEVER_DRAWN = 1e-19;

/** How many of n people say yes, each with probability p (0 < p < 1). */
export function binomialDistribution(
  n: number,
  p: number,
  smallest: number = NEVER_DRAWN,
): CountDistribution {
  const odds = p / (1 - p);
  const peak = Math.min(n, Math.floor((n + 1) * p));
  return countDistribution(0, n, peak, (k) => ((n - k) / (k + 1)) * odds, smallest);
}

/** How many of `drawn` people are among the `yes` when there are `yes` and `no` to draw from, without replacement. */
export function hypergeometricDistribution(
  yes: number,
  no: number,
  drawn: number,
  smallest: number = NEVER_DRAWN,
): CountDistribution {
  const low = Math.max(0, drawn - no);
  const high = Math.min(drawn, yes);
  const peak = Math.min(high, Math.max(low, Math.floor(((drawn + 1) * (yes + 1)) / (yes + no + 2))));
  const ratio = (k: number): number => ((yes - k) * (drawn - k)) / ((k + 1) * (no - drawn + k + 1));
  return countDistribution(low, high, peak, ratio, smallest);
}
