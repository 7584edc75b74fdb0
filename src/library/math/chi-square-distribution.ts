import { regularizedGamma } from "./regularized-gamma.js";

/**
 * The share of a chi-square distribution below x, or above it with `upper`.
 *
 * Method: the regularized incomplete gamma function (NIST Digital Library of Mathematical Functions 8.2).
 *
 * @param df degrees of freedom, above 0.
 * @param upper true gives the share above x, exact in the far tail. Default false.
 * @throws when df is not above 0.
 * @example
 * chiSquareCDF(0, 3); // 0
 */
export function chiSquareCDF(x: number, df: number, upper = false): number {
  if (!(df > 0)) throw new RangeError(`The degrees of freedom must be above 0, but they are ${df}.`);
  if (Number.isNaN(x)) return Number.NaN;
  const parts = regularizedGamma(df / 2, x / 2);
  return upper ? parts.upper : parts.lower;
}
