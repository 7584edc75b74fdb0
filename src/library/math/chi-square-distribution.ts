import { findRoot } from "./find-root.js";
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

/**
 * The value below which a share p of a chi-square distribution lies.
 *
 * @param p a share from 0 to 1; the ends give 0 and Infinity.
 * @param df degrees of freedom, above 0.
 * @throws when p is not a share or df is not above 0.
 * @example
 * chiSquareQuantile(0, 3); // 0
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A share must lie between 0 and 1, but it is ${p}.`);
  if (!(df > 0)) throw new RangeError(`The degrees of freedom must be above 0, but they are ${df}.`);
  if (p === 0 || p === 1) return p === 0 ? 0 : Number.POSITIVE_INFINITY;
  const upper = p > 0.5;
  const target = upper ? 1 - p : p;
  const offBy = (logX: number): number => {
    const difference = Math.log(chiSquareCDF(Math.exp(logX), df, upper) / target);
    return upper ? -difference : difference;
  };
  let low = Math.log(df) - 1;
  let high = Math.log(df) + 1;
  while (offBy(low) > 0) low -= 2 * Math.abs(low) + 1;
  while (offBy(high) < 0) high += 1;
  return Math.exp(findRoot(offBy, low, high));
}
