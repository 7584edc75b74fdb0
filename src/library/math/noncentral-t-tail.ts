import { logGamma } from "./log-gamma.js";
import { normalCDF } from "./normal-distribution.js";

/** Intervals of the integral, an even number: the result is right to nine digits. */
const STEPS = 400;

/**
 * The share of the noncentral t distribution that lies above t: how often a t statistic passes a limit when there is an effect.
 *
 * Method: the share of the normal distribution above t × s, averaged over s, the root of a chi-square share (Simpson's rule).
 *
 * @param shift the effect in standard errors. @param df degrees of freedom, above 0.
 * @example
 * noncentralTTail(2, 10, 0).toFixed(4); // "0.0367"
 */
export function noncentralTTail(t: number, df: number, shift: number): number {
  const half = df / 2;
  const constant = Math.log(2) + half * Math.log(half) - logGamma(half);
  const density = (s: number): number =>
    s === 0
      ? df === 1
        ? Math.exp(constant)
        : 0
      : Math.exp(constant + (df - 1) * Math.log(s) - half * s * s);
  const width = 10 / Math.sqrt(2 * df);
  const low = Math.max(0, 1 - width);
  const step = (1 + width - low) / STEPS;
  let sum = 0;
  for (let i = 0; i <= STEPS; i++) {
    const s = low + i * step;
    const weight = i === 0 || i === STEPS ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * density(s) * normalCDF(shift - t * s);
  }
  return (sum * step) / 3;
}
