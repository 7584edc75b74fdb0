/** A symmetric matrix taken apart as L·Lᵀ, row after row, with what the pivots said about it. */
export interface Cholesky {
  readonly size: number;
  /** The lower triangle L, row-major. */
  readonly lower: Float64Array;
  /** For each column, the share of its diagonal entry that the columns before it do not explain (0 to 1). */
  readonly pivotShares: Float64Array;
  /** The first column whose pivot share is at or below the tolerance, or −1 when the factorization is complete. */
  readonly failedAt: number;
}

/**
 * Takes a symmetric positive definite matrix apart, in the order of its columns.
 *
 * Method: Cholesky–Banachiewicz (Golub and Van Loan 2013, "Matrix Computations", 4.2).
 *
 * @param matrix row-major; only the lower triangle is read.
 * @param tolerance the pivot share at or below which a column counts as explained by those before it. Default 0.
 */
export function cholesky(matrix: Float64Array, size: number, tolerance = 0): Cholesky {
  const lower = new Float64Array(size * size);
  const pivotShares = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) sum -= (lower[i * size + k] as number) * (lower[j * size + k] as number);
      if (j < i) {
        lower[i * size + j] = sum / (lower[j * size + j] as number);
        continue;
      }
      const diagonal = matrix[i * size + i] as number;
      pivotShares[i] = diagonal > 0 ? sum / diagonal : 0;
      if (!((pivotShares[i] as number) > tolerance)) return { size, lower, pivotShares, failedAt: i };
      lower[i * size + i] = Math.sqrt(sum);
    }
  }
  return { size, lower, pivotShares, failedAt: -1 };
}
