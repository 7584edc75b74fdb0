import type { CountDistribution } from "./count-distribution.js";

/**
 * How many of the n members of a group say yes when members of a group resemble each other.
 *
 * The group's own share follows a beta distribution with mean p and the given intraclass correlation; each member
 * then says yes with that share (Prentice 1986, Journal of the American Statistical Association 81).
 *
 * @param p mean share, above 0 and below 1.
 * @param icc intraclass correlation, above 0 and below 1.
 */
export function betaBinomialDistribution(n: number, p: number, icc: number): CountDistribution {
  const a = (p * (1 - icc)) / icc;
  const b = ((1 - p) * (1 - icc)) / icc;
  // The curve may have two peaks, so the logarithms are summed over all counts and scaled by the largest.
  const probabilities = new Float64Array(n + 1);
  let largest = 0;
  for (let k = 0; k < n; k++) {
    const next = (probabilities[k] as number) + Math.log(((n - k) / (k + 1)) * ((a + k) / (b + n - k - 1)));
    probabilities[k + 1] = next;
    largest = Math.max(largest, next);
  }
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    probabilities[k] = Math.exp((probabilities[k] as number) - largest);
    sum += probabilities[k] as number;
  }
  for (let k = 0; k <= n; k++) probabilities[k] = (probabilities[k] as number) / sum;
  return { lowest: 0, probabilities };
}
