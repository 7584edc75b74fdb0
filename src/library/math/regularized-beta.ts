import { countDeviance, stirlingError } from "./stirling-error.js";

/**
 * The regularized incomplete beta function I_x(a, b): the share of a beta distribution below x.
 *
 * Method: continued fraction by the modified Lentz scheme, its factor from Loader's deviances
 * (DiDonato and Morris 1992, "Algorithm 708", ACM TOMS 18(3)).
 *
 * @param x from 0 to 1.
 * @param complement 1 − x, as exact as the caller has it: a small one keeps its digits this way.
 */
export function regularizedBeta(a: number, b: number, x: number, complement: number = 1 - x): number {
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - lowerPart(b, a, complement, x);
  return lowerPart(a, b, x, complement);
}

function lowerPart(a: number, b: number, x: number, complement: number): number {
  const n = a + b;
  const log =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    countDeviance(a, n * x) -
    countDeviance(b, n * complement);
  return Math.exp(log) * Math.sqrt((a * b) / (2 * Math.PI * n)) * continuedFraction(a, b, x, complement);
}

function continuedFraction(a: number, b: number, x: number, complement: number): number {
  const tiny = 1e-300;
  // How far x lies below the mean, a − (a + b)x, from the smaller of the two parts: the larger one loses digits.
  const distance = x < complement ? a - (a + b) * x : (a + b) * complement - b;
  const first = (a / (a + 1)) * (distance + 1);
  let c = Math.abs(first) < tiny ? tiny : first;
  let d = 0;
  let result = c;
  for (let n = 1; n < 100_000; n++) {
    const odd = a + 2 * n - 1;
    const product = n * (b - n) * x;
    const numerator = ((a + n - 1) / odd) * ((a + b + n - 1) / odd) * product * x;
    const denominator =
      n + product / odd + ((a + n) / (a + 2 * n + 1)) * (distance + 1 + n * (1 + complement));
    d = denominator + numerator * d;
    if (Math.abs(d) < tiny) d = tiny;
    d = 1 / d;
    c = denominator + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    const change = c * d;
    result *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return 1 / result;
}
