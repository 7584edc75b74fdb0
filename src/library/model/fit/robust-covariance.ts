import { multiplySquare } from "../../math/multiply-square.js";
import type { Workspace } from "./workspace.js";

/** How a model-robust covariance is made. */
export interface RobustOptions {
  /** The group of each row, from 0 on. */
  readonly clusters: Uint32Array | undefined;
  /** "frequency": a row of weight 2 is two people; "sampling": it is one person drawn with half the chance. */
  readonly weightKind: "frequency" | "sampling";
}

/**
 * The sandwich covariance of coefficients: right when the model is only roughly true, or when rows come in clusters.
 *
 * Method: HC1, the sandwich times n / (n − k) (White 1982, Econometrica 50; MacKinnon and White 1985); with clusters,
 * scores are summed within each, times G / (G − 1) · (n − 1) / (n − k) (Liang and Zeger 1986, Biometrika 73).
 *
 * @param bread the inverse information, row-major.
 */
export function robustCovariance(
  workspace: Workspace,
  coefficients: Float64Array,
  bread: Float64Array,
  { clusters, weightKind }: RobustOptions,
): Float64Array {
  const size = coefficients.length;
  const { rowCount, successes, trials } = workspace;
  const columns = Array.from({ length: size }, (_, j) => workspace.column(j));
  const groups = clusters === undefined ? 0 : clusters.reduce((most, group) => Math.max(most, group), 0) + 1;
  if (groups === 1) {
    throw new RangeError(
      "All rows are in one cluster. Cluster-robust standard errors need at least two clusters.",
    );
  }
  const sums = new Float64Array(groups * size);
  const meat = new Float64Array(size * size);
  const row = new Float64Array(size);
  let n = 0;
  for (let i = 0; i < rowCount; i++) {
    let eta = 0;
    for (let j = 0; j < size; j++) {
      row[j] = columns[j]?.[i] as number;
      eta += (row[j] as number) * (coefficients[j] as number);
    }
    const won = successes[i] as number;
    const all = trials === undefined ? 1 : (trials[i] as number);
    const mu = 1 / (1 + Math.exp(-eta));
    const rest = 1 / (1 + Math.exp(eta));
    n += weightKind === "sampling" ? 1 : all;
    if (clusters !== undefined) {
      const residual = won * rest - (all - won) * mu;
      const at = (clusters[i] as number) * size;
      for (let j = 0; j < size; j++) sums[at + j] = (sums[at + j] as number) + residual * (row[j] as number);
    } else if (weightKind === "sampling") {
      addSquare(meat, row, (won * rest - (all - won) * mu) ** 2);
    } else {
      addSquare(meat, row, won * rest * rest + (all - won) * mu * mu);
    }
  }
  for (let group = 0; group < groups; group++)
    addSquare(meat, sums.subarray(group * size, (group + 1) * size), 1);
  const correction =
    clusters === undefined ? n / (n - size) : ((groups / (groups - 1)) * (n - 1)) / (n - size);
  return multiplySquare(multiplySquare(bread, meat, size), bread, size).map((value) => value * correction);
}

function addSquare(target: Float64Array, row: Float64Array, factor: number): void {
  const size = row.length;
  for (let j = 0; j < size; j++) {
    const value = factor * (row[j] as number);
    for (let k = 0; k < size; k++)
      target[j * size + k] = (target[j * size + k] as number) + value * (row[k] as number);
  }
}
