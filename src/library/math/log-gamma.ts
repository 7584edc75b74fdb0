import { stirlingError } from "./stirling-error.js";

const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * The natural logarithm of the gamma function of z > 0: ln (z − 1)! for whole numbers.
 *
 * Method: Stirling's formula with its error term (Abramowitz and Stegun 1964, 6.1.40).
 */
export function logGamma(z: number): number {
  if (z === 1 || z === 2) return 0;
  return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + stirlingError(z);
}
