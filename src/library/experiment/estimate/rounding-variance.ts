/**
 * What is left of a variance where nothing varies: the residuals of a regression that says every outcome are rounding, and a
 * standard error of 1e-17 would prove any difference.
 *
 * @param largest the largest outcome, whatever its sign. @param spread how far outcomes lie from their middle.
 * @param units how many people or clusters there are.
 */
export function roundingVariance(largest: number, spread: number, units: number): number {
  return (8 * Number.EPSILON * largest + 1e-12 * spread) ** 2 / units;
}
