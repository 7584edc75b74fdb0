import type { Workspace } from "./workspace.js";

/** A workspace's columns made uncorrelated, and how to get back. */
export interface Basis {
  /** The columns that are not explained by those before them, in order. */
  readonly kept: readonly number[];
  /** Upper triangle T, row-major: kept column = new columns · T. */
  readonly triangle: Float64Array;
}

/**
 * Replaces the first `width` columns of a workspace, in place, by uncorrelated ones that say the same. Nearly collinear
 * predictors then cost no digits. Columns that those before them explain are left out, as R does.
 *
 * Method: modified Gram–Schmidt, each column cleaned twice (Björck 1996, "Numerical Methods for Least Squares Problems", 2.4).
 *
 * @param limits for each column, the root mean square at or below which what is left of it counts as nothing.
 */
export function orthogonalize(workspace: Workspace, width: number, limits: ArrayLike<number>): Basis {
  const { trials, rowCount } = workspace;
  const total = trials === undefined ? rowCount : trials.reduce((sum, value) => sum + value, 0);
  const product = (a: Float64Array, b: Float64Array): number => {
    let sum = 0;
    if (trials === undefined) {
      for (let i = 0; i < rowCount; i++) sum += (a[i] as number) * (b[i] as number);
    } else {
      for (let i = 0; i < rowCount; i++) sum += (trials[i] as number) * (a[i] as number) * (b[i] as number);
    }
    return sum / total;
  };
  const kept: number[] = [];
  const entries: Float64Array[] = [];
  for (let j = 0; j < width; j++) {
    const column = workspace.column(j);
    const above = new Float64Array(width);
    for (let round = 0; round < 2; round++) {
      for (let k = 0; k < kept.length; k++) {
        const before = workspace.column(k);
        const share = product(before, column);
        above[k] = (above[k] as number) + share;
        for (let i = 0; i < rowCount; i++) column[i] = (column[i] as number) - share * (before[i] as number);
      }
    }
    const left = Math.sqrt(product(column, column));
    if (left <= (limits[j] as number)) continue;
    const place = workspace.column(kept.length);
    for (let i = 0; i < rowCount; i++) place[i] = (column[i] as number) / left;
    above[kept.length] = left;
    entries.push(above);
    kept.push(j);
  }
  for (let k = kept.length; k < width; k++) workspace.column(k).fill(0);
  const size = kept.length;
  const triangle = new Float64Array(size * size);
  entries.forEach((above, j) => {
    for (let k = 0; k <= j; k++) triangle[k * size + j] = above[k] as number;
  });
  return { kept, triangle };
}

/** The inverse of an upper triangle, row-major. */
export function invertTriangle(triangle: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let j = size - 1; j >= 0; j--) {
    inverse[j * size + j] = 1 / (triangle[j * size + j] as number);
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++)
        sum += (triangle[i * size + k] as number) * (inverse[k * size + j] as number);
      inverse[i * size + j] = -sum / (triangle[i * size + i] as number);
    }
  }
  return inverse;
}
