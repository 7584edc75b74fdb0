/**
 * p-values of several comparisons, raised so that the chance of even one false alarm among them stays at the usual level.
 *
 * Method: Holm's step-down correction (Holm 1979, Scandinavian Journal of Statistics 6).
 *
 * @example
 * holm([0.01, 0.04, 0.03]); // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => (pValues[a] as number) - (pValues[b] as number));
  const adjusted = [...pValues];
  let highest = 0;
  order.forEach((index, rank) => {
    const raised = Math.min(1, (pValues[index] as number) * (pValues.length - rank));
    highest = Math.max(highest, raised);
    adjusted[index] = highest;
  });
  return adjusted;
}
