/** The eigenvalues of a symmetric matrix and, column by column, the vectors that belong to them. */
export interface Eigen {
  readonly values: Float64Array;
  /** Row-major: entry [i * size + k] is part i of vector k. */
  readonly vectors: Float64Array;
}

/**
 * Takes a small symmetric matrix apart into eigenvalues and eigenvectors.
 *
 * Method: cyclic Jacobi rotations (Golub and Van Loan 2013, "Matrix Computations", 8.5).
 *
 * @param matrix row-major and symmetric; it is not changed.
 */
export function jacobiEigen(matrix: Float64Array, size: number): Eigen {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  const at = (i: number, j: number): number => a[i * size + j] as number;
  let scale = 0;
  for (const value of a) scale += value * value;
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += at(p, q) ** 2;
    if (off <= 1e-34 * scale) break;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (at(p, q) === 0) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        rotate(a, size, p, q, c, t * c);
        rotateColumns(vectors, size, p, q, c, t * c);
      }
    }
  }
  return { values: Float64Array.from({ length: size }, (_, i) => at(i, i)), vectors };
}

function rotate(a: Float64Array, size: number, p: number, q: number, c: number, s: number): void {
  rotateColumns(a, size, p, q, c, s);
  for (let k = 0; k < size; k++) {
    const upper = a[p * size + k] as number;
    const lower = a[q * size + k] as number;
    a[p * size + k] = c * upper - s * lower;
    a[q * size + k] = s * upper + c * lower;
  }
}

function rotateColumns(a: Float64Array, size: number, p: number, q: number, c: number, s: number): void {
  for (let k = 0; k < size; k++) {
    const left = a[k * size + p] as number;
    const right = a[k * size + q] as number;
    a[k * size + p] = c * left - s * right;
    a[k * size + q] = s * left + c * right;
  }
}
