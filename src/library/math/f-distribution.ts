import { findRoot } from "./find-root.js";
import { regularizedBeta } from "./regularized-beta.js";

/**
 * The share of an F distribution below x, or above it with `upper`.
 *
 * Method: the regularized incomplete beta function (NIST Digital Library of Mathematical Functions 8.17).
 *
 * @param df1 degrees of freedom of the numerator, above 0.
 * @param df2 degrees of freedom of the denominator, above 0.
 * @param upper true gives the share above x, exact in the far tail. Default false.
 * @throws when a degree of freedom is not above 0.
 * @example
 * fCDF(0, 2, 10); // 0
 */
export function fCDF(x: number, df1: number, df2: number, upper = false): number {
  if (!(df1 > 0 && df2 > 0)) {
    throw new RangeError(`The degrees of freedom must be above 0, but they are ${df1} and ${df2}.`);
  }
  if (Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return upper ? 1 : 0;
  if (x === Number.POSITIVE_INFINITY) return upper ? 0 : 1;
  const total = df1 * x + df2;
  const lower = (df1 * x) / total;
  const rest = df2 / total;
  return upper
    ? regularizedBeta(df2 / 2, df1 / 2, rest, lower)
    : regularizedBeta(df1 / 2, df2 / 2, lower, rest);
}

/**
 * The value below which a share p of an F distribution lies.
 *
 * @param p a share from 0 to 1; the ends give 0 and Infinity.
 * @param df1 degrees of freedom of the numerator, above 0.
 * @param df2 degrees of freedom of the denominator, above 0.
 * @throws when p is not a share or a degree of freedom is not above 0.
 * @example
 * fQuantile(0, 2, 10); // 0
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A share must lie between 0 and 1, but it is ${p}.`);
  if (p === 0) return 0;
  const upper = p > 0.5;
  const target = upper ? 1 - p : p;
  if (target === 0) return Number.POSITIVE_INFINITY;
  const offBy = (logX: number): number => {
    const difference = Math.log(fCDF(Math.exp(logX), df1, df2, upper) / target);
    return upper ? -difference : difference;
  };
  let low = -1;
  let high = 1;
  while (offBy(low) > 0) low *= 2;
  while (offBy(high) < 0) high *= 2;
  return Math.exp(findRoot(offBy, low, high));
}
