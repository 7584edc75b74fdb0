import { logGamma } from "./log-gamma.js";
import { normalCDF } from "./normal-distribution.js";

/** Intervals of the integral, an even number: the result is right to ten digits. */
const STEPS = 400;

/** Simpson's rule needs a density that rises from zero at least as smoothly as this power. */
const SMOOTH = 8;

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
  // With few degrees of freedom the density of s has an edge at zero; that of its root has none.
  const root = Math.max(1, Math.ceil(SMOOTH / df));
  const density = (u: number): number =>
    u === 0 ? 0 : root * Math.exp(constant + (root * df - 1) * Math.log(u) - half * u ** (2 * root));
  const width = 10 / Math.sqrt(2 * df);
  const low = Math.max(0, 1 - width) ** (1 / root);
  const step = ((1 + width) ** (1 / root) - low) / STEPS;
  let sum = 0;
  for (let i = 0; i <= STEPS; i++) {
    const u = low + i * step;
    const weight = i === 0 || i === STEPS ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * density(u) * normalCDF(shift - t * u ** root);
  }
  return (sum * step) / 3;
}
