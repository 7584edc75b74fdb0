import type { Cholesky } from "./cholesky.js";

/** The solution x of A·x = b for a matrix A that `cholesky` took apart completely. */
export function solveCholesky(factor: Cholesky, right: ArrayLike<number>): Float64Array {
  const { size, lower } = factor;
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    let sum = x[i] as number;
    for (let k = 0; k < i; k++) sum -= (lower[i * size + k] as number) * (x[k] as number);
    x[i] = sum / (lower[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] as number;
    for (let k = i + 1; k < size; k++) sum -= (lower[k * size + i] as number) * (x[k] as number);
    x[i] = sum / (lower[i * size + i] as number);
  }
  return x;
}

/** The inverse, row-major and exactly symmetric, of a matrix that `cholesky` took apart completely. */
export function invertCholesky(factor: Cholesky): Float64Array {
  const { size } = factor;
  const inverse = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    unit.fill(0);
    unit[j] = 1;
    const column = solveCholesky(factor, unit);
    for (let i = j; i < size; i++) {
      inverse[i * size + j] = column[i] as number;
      inverse[j * size + i] = column[i] as number;
    }
  }
  return inverse;
}
