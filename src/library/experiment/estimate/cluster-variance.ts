import type { Cholesky } from "../../math/cholesky.js";
import { jacobiEigen } from "../../math/jacobi-eigen.js";
import type { ArmMean, ArmRows } from "./arm-rows.js";

/**
 * The CR2 variance of an arm's mean at the average covariates, and its terms in the Satterthwaite ratio.
 *
 * @param residuals of the arm's regression, row by row.
 */
export function clusterVariance(
  { x, y, width }: Pick<ArmRows, "x" | "y" | "width">,
  factor: Cholesky,
  residuals: Float64Array,
  clusters: { readonly codes: Int32Array; readonly count: number },
): Omit<ArmMean, "mean" | "rounding"> {
  const { codes, count } = clusters;
  const size = width * width;
  // Rows in the coordinates in which the arm's cross-products are the identity: u = L⁻¹x.
  const u = new Float64Array(width);
  const cross = new Float64Array(count * size);
  const pulls = new Float64Array(count * width);
  const present = new Uint8Array(count);
  for (let i = 0; i < y.length; i++) {
    forward(factor, x, i * width, u);
    const g = codes[i] as number;
    present[g] = 1;
    for (let a = 0; a < width; a++) {
      const value = u[a] as number;
      pulls[g * width + a] = (pulls[g * width + a] as number) + value * (residuals[i] as number);
      for (let b = 0; b < width; b++) {
        const at = g * size + a * width + b;
        cross[at] = (cross[at] as number) + value * (u[b] as number);
      }
    }
  }
  const unit = new Float64Array(width);
  unit[0] = 1;
  const target = new Float64Array(width);
  forward(factor, unit, 0, target);
  let variance = 0;
  let first = 0;
  let own = 0;
  let self = 0;
  const together = new Float64Array(size);
  for (let g = 0; g < count; g++) {
    if (present[g] === 0) continue;
    const block = cross.subarray(g * size, (g + 1) * size);
    const q = adjust(block, width, target);
    const r = multiply(block, width, q);
    let score = 0;
    for (let a = 0; a < width; a++) score += (q[a] as number) * (pulls[g * width + a] as number);
    variance += score * score;
    // The cluster's diagonal entry q'(G − G²)q, and its vector in every off-diagonal one.
    let inner = 0;
    let length = 0;
    for (let a = 0; a < width; a++) {
      inner += (q[a] as number) * (r[a] as number);
      length += (r[a] as number) ** 2;
      for (let b = 0; b < width; b++) {
        together[a * width + b] = (together[a * width + b] as number) + (r[a] as number) * (r[b] as number);
      }
    }
    first += inner - length;
    own += (inner - length) ** 2;
    self += length ** 2;
  }
  let all = 0;
  for (const value of together) all += value * value;
  return { variance, first, second: own + all - self };
}

/** Solves L·u = x for the row that starts at `start`. */
function forward(factor: Cholesky, x: Float64Array, start: number, u: Float64Array): void {
  const { size, lower } = factor;
  for (let i = 0; i < size; i++) {
    let sum = x[start + i] as number;
    for (let k = 0; k < i; k++) sum -= (lower[i * size + k] as number) * (u[k] as number);
    u[i] = sum / (lower[i * size + i] as number);
  }
}

/** (I − G)^(−½)·target, where directions that the cluster fixes alone count as nothing. */
function adjust(block: Float64Array, width: number, target: Float64Array): Float64Array {
  const { values, vectors } = jacobiEigen(block, width);
  const result = new Float64Array(width);
  for (let k = 0; k < width; k++) {
    const left = 1 - (values[k] as number);
    if (left < 1e-9) continue;
    let along = 0;
    for (let a = 0; a < width; a++) along += (vectors[a * width + k] as number) * (target[a] as number);
    for (let a = 0; a < width; a++) {
      result[a] = (result[a] as number) + ((vectors[a * width + k] as number) * along) / Math.sqrt(left);
    }
  }
  return result;
}

function multiply(matrix: Float64Array, width: number, vector: Float64Array): Float64Array {
  return Float64Array.from({ length: width }, (_, a) => {
    let sum = 0;
    for (let b = 0; b < width; b++) sum += (matrix[a * width + b] as number) * (vector[b] as number);
    return sum;
  });
}
