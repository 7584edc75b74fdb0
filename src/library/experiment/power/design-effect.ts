import { percentHint } from "../../math/percent-hint.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
/**
 * How many times more people a test needs because whole clusters are assigned: 1 + (cluster size − 1) × ICC.
 *
 * Method: the design effect of equal clusters (Kish 1965, "Survey Sampling").
 *
 * @param d `clusterSize`: people in a cluster, 1 or more; `icc`: how alike members of a cluster are, 0 (not) to 1.
 * @throws when a number is outside its range.
 * @example
 * designEffect({ clusterSize: 2, icc: 0.608 }).toFixed(3); // "1.608"
 */
export function designEffect(d: { readonly clusterSize: number; readonly icc: number }): number {
  checkOptions("designEffect", d, { clusterSize: "needed number", icc: "needed number" });
  const { clusterSize, icc } = d;
  if (!(clusterSize >= 1 && Number.isFinite(clusterSize))) {
    throw new RangeError(
      `clusterSize is how many people a cluster has, 1 or more, but it is ${describeValue(clusterSize)}.`,
    );
  }
  if (!(Number.isFinite(icc) && icc >= 0 && icc <= 1)) {
    throw new RangeError(
      `icc says how alike the members of a cluster are, from 0 to 1, but it is ${describeValue(icc)}.${percentHint(icc)}`,
    );
  }
  return 1 + (clusterSize - 1) * icc;
}
