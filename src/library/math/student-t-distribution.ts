import { findRoot } from "./find-root.js";
import { normalCDF, normalQuantile } from "./normal-distribution.js";
import { regularizedBeta } from "./regularized-beta.js";

/**
 * The share of Student's t distribution that lies below t.
 *
 * Method: the regularized incomplete beta function (NIST Digital Library of Mathematical Functions 8.17).
 * `studentTCDF(-t, df)` gives the share above t without losing digits.
 *
 * @param df degrees of freedom, above 0; Infinity gives the normal distribution.
 * @throws when df is not above 0.
 * @example
 * studentTCDF(0, 10); // 0.5
 */
export function studentTCDF(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`The degrees of freedom must be above 0, but they are ${df}.`);
  if (df === Number.POSITIVE_INFINITY) return normalCDF(t);
  if (Number.isNaN(t)) return Number.NaN;
  if (t === 0) return 0.5;
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return t < 0 ? 0 : 1;
  const tail = 0.5 * regularizedBeta(df / 2, 0.5, df / (df + square), square / (df + square));
  return t < 0 ? tail : 1 - tail;
}

/**
 * The value below which a share p of Student's t distribution lies.
 *
 * @param p a share from 0 to 1; the ends give −Infinity and Infinity.
 * @param df degrees of freedom, above 0; Infinity gives the normal distribution.
 * @throws when p is not a share or df is not above 0.
 * @example
 * studentTQuantile(0.5, 10); // 0
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A share must lie between 0 and 1, but it is ${p}.`);
  if (!(df > 0)) throw new RangeError(`The degrees of freedom must be above 0, but they are ${df}.`);
  if (df === Number.POSITIVE_INFINITY) return normalQuantile(p);
  if (p === 0 || p === 1) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  // In the logarithms of t and of the tail the curve is nearly straight, however heavy the tail is.
  const offBy = (logT: number): number => Math.log(studentTCDF(-Math.exp(logT), df) / tail);
  let low = -2;
  let high = 2;
  while (offBy(low) < 0) low *= 2;
  while (offBy(high) > 0) high *= 2;
  const t = Math.exp(findRoot(offBy, low, high));
  return p < 0.5 ? -t : t;
}
