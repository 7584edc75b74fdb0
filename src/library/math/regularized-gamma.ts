import { countDeviance, stirlingError } from "./stirling-error.js";

/**
 * The two parts into which x cuts a gamma distribution of shape a: `lower` + `upper` = 1, each exact in its own tail.
 *
 * Method: series below the mean, continued fraction above it (NIST Digital Library of Mathematical Functions 8.11, 8.9).
 */
export function regularizedGamma(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const factor = Math.exp(-countDeviance(a, x) - stirlingError(a)) / Math.sqrt(2 * Math.PI * a);
  if (x < a + 1) {
    const lower = factor * series(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = factor * a * continuedFraction(a, x);
  return { lower: 1 - upper, upper };
}

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 1_000_000; k++) {
    term *= x / (a + k);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

function continuedFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let result = d;
  for (let k = 1; k < 1_000_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = numerator * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const change = d * c;
    result *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return result;
}
