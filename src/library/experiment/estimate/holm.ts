import { describeCell } from "../../table/columns/describe-cell.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { requireList } from "../../table/columns/require-list.js";

/**
 * p-values of several comparisons, raised so that the chance of even one false alarm among them stays at the usual level.
 *
 * A missing one (null, undefined, NaN or an empty text) stays unknown, NaN, and does not count as a comparison.
 *
 * Method: Holm's step-down correction (Holm 1979, Scandinavian Journal of Statistics 6).
 *
 * @throws when a p-value is not a number from 0 to 1, or nothing at all is in the list.
 * @example
 * holm([0.01, 0.04, 0.03]); // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  requireList(pValues, "The p-values");
  const known = Array.from(pValues, (_, i) => i).filter((i) => !isMissing(pValues[i]));
  for (const i of known) {
    const p: unknown = pValues[i];
    if (typeof p === "number" && p >= 0 && p <= 1) continue;
    throw new RangeError(`A p-value lies between 0 and 1, but number ${i + 1} is ${describeCell(p)}.`);
  }
  if (pValues.length > 0 && Array.from(pValues).every((p) => typeof p !== "number" && isMissing(p)))
    throw new RangeError("No p-value of this list is known. Is the column called so in your table?");
  const order = known.sort((a, b) => (pValues[a] as number) - (pValues[b] as number));
  const adjusted = Array.from(pValues, () => Number.NaN);
  let highest = 0;
  order.forEach((index, rank) => {
    const raised = Math.min(1, (pValues[index] as number) * (order.length - rank));
    highest = Math.max(highest, raised);
    adjusted[index] = highest;
  });
  return adjusted;
}
