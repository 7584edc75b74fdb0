import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { Workspace } from "./workspace.js";

/** How a model-robust covariance is made. */
export interface RobustOptions {
  /** The group of each row, from 0 on. */
  readonly clusters: Uint32Array | undefined;
  /** "frequency": a row of weight 2 is two people; "sampling": it is one person drawn with half the chance. */
  readonly weightKind: "frequency" | "sampling";
}

/** A sandwich, row by row or cluster by cluster. */
export interface Sandwich {
  /**
   * Adds a row of the design: in `all` trials it happened `won` times. Gives the residual.
   *
   * @param alone false where the row is one of a cluster, which counts by the sum of its scores.
   */
  add(row: Float64Array, won: number, all: number, alone: boolean): number;
  /** Adds a cluster: the sum of its rows, each times its residual. */
  addCluster(score: Float64Array): void;
  /** The covariance. */
  end(): Float64Array;
}

/**
 * Adds up the sandwich covariance of coefficients: right when the model is only roughly true, or when rows come in clusters.
 *
 * Method: HC1, the sandwich times n / (n − k) (White 1982, Econometrica 50; MacKinnon and White 1985); with clusters,
 * scores are summed within each, times G / (G − 1) · (n − 1) / (n − k) (Liang and Zeger 1986, Biometrika 73).
 *
 * What is squared is how far a row moves the coefficients, bread · score. To square the scores first and put the bread around
 * their sum costs digits where the information is nearly singular, as it is near separation: the large parts cancel.
 *
 * @param bread the inverse information, row-major.
 */
export function openSandwich(
  coefficients: Float64Array,
  bread: Float64Array,
  weightKind: RobustOptions["weightKind"],
): Sandwich {
  const size = coefficients.length;
  const spread = new Float64Array(size * size);
  const moved = new Float64Array(size);
  /** Adds the square of bread · score; one half of the matrix is enough. */
  const addSquare = (score: Float64Array, factor: number): void => {
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += (bread[j * size + k] as number) * (score[k] as number);
      moved[j] = sum;
    }
    for (let j = 0; j < size; j++) {
      const value = factor * (moved[j] as number);
      for (let k = j; k < size; k++)
        spread[j * size + k] = (spread[j * size + k] as number) + value * (moved[k] as number);
    }
  };
  let [n, clusters] = [0, 0];
  return {
    add(row, won, all, alone) {
      let eta = 0;
      for (let j = 0; j < size; j++) eta += (row[j] as number) * (coefficients[j] as number);
      const mu = 1 / (1 + Math.exp(-eta));
      const rest = 1 / (1 + Math.exp(eta));
      n += weightKind === "sampling" ? 1 : all;
      const residual = won * rest - (all - won) * mu;
      if (alone)
        addSquare(row, weightKind === "sampling" ? residual ** 2 : won * rest * rest + (all - won) * mu * mu);
      return residual;
    },
    addCluster(score) {
      clusters++;
      addSquare(score, 1);
    },
    end() {
      if (clusters === 1) {
        throw new RangeError(
          "All rows are in one cluster. Cluster-robust standard errors need at least two clusters.",
        );
      }
      if (!(n > size)) throw tooFew(n, size);
      const correction =
        clusters === 0 ? n / (n - size) : ((clusters / (clusters - 1)) * (n - 1)) / (n - size);
      return spread.map((_, at) => {
        const [j, k] = [Math.floor(at / size), at % size];
        return (spread[Math.min(j, k) * size + Math.max(j, k)] as number) * correction;
      });
    },
  };
}

/**
 * The sandwich covariance of coefficients that were fitted in memory.
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
  const sums = new Float64Array(groups * size);
  const sandwich = openSandwich(coefficients, bread, weightKind);
  const row = new Float64Array(size);
  for (let i = 0; i < rowCount; i++) {
    for (let j = 0; j < size; j++) row[j] = columns[j]?.[i] as number;
    const all = trials === undefined ? 1 : (trials[i] as number);
    const residual = sandwich.add(row, successes[i] as number, all, clusters === undefined);
    if (clusters === undefined) continue;
    const at = (clusters[i] as number) * size;
    for (let j = 0; j < size; j++) sums[at + j] = (sums[at + j] as number) + residual * (row[j] as number);
  }
  for (let group = 0; group < groups; group++)
    sandwich.addCluster(sums.subarray(group * size, (group + 1) * size));
  return sandwich.end();
}

function tooFew(n: number, size: number): RangeError {
  const people = numberText(n, { decimals: { most: 6 } });
  return new RangeError(
    `These rows count for ${people} in all, and model-robust standard errors of ${howMany(size, "term", "terms")} need more than ${howMany(size, "person", "people")}. ` +
      'For survey weights write weightKind: "sampling"; else give weights that count people, or fewer predictors.',
  );
}
