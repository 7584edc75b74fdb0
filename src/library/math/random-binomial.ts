import type { RandomSource } from "./random-source.js";
import { stirlingError } from "./stirling-error.js";

/**
 * How many of n people say yes when each does so with probability p: one exact draw.
 *
 * Method: transformed rejection (Hörmann 1993, Journal of Statistical Computation and Simulation 46, algorithm BTRS);
 * where fewer than 10 are expected, steps through the probabilities from 0 on.
 * For many draws with the same n and p, `binomialTable` is faster.
 *
 * @param n a whole number from 0.
 * @param p a probability from 0 to 1.
 */
export function randomBinomial(random: RandomSource, n: number, p: number): number {
  if (p > 0.5) return n - randomBinomial(random, n, 1 - p);
  if (n === 0 || p === 0) return 0;
  return n * p < 10 ? stepThrough(random, n, p) : reject(random, n, p);
}

function stepThrough(random: RandomSource, n: number, p: number): number {
  const odds = p / (1 - p);
  for (;;) {
    let left = random.uniform();
    let probability = Math.exp(n * Math.log1p(-p));
    for (let k = 0; k <= n && probability > 0; k++) {
      if (left < probability) return k;
      left -= probability;
      probability *= ((n - k) / (k + 1)) * odds;
    }
    // Rounding left a sliver of the unit interval uncovered: draw again.
  }
}

function reject(random: RandomSource, n: number, p: number): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const alpha = (2.83 + 5.1 / b) * spread;
  const squeeze = 0.92 - 4.2 / b;
  const odds = p / (1 - p);
  const mode = Math.floor((n + 1) * p);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = 1 - random.uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + c);
    if (edge >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      stirlingTail(mode) +
      stirlingTail(n - mode) -
      stirlingTail(k) -
      stirlingTail(n - k);
    if (Math.log((v * alpha) / (a / (edge * edge) + b)) <= bound) return k;
  }
}

/** What Stirling's formula in k + 1 misses of ln k!. */
function stirlingTail(k: number): number {
  // ln k! = ln Γ(k+2) − ln(k+1), and the error of Γ is known at k + 1.
  return stirlingError(k + 1);
}
