import { type Cholesky, cholesky } from "../math/cholesky.js";
import { jacobiEigen } from "../math/jacobi-eigen.js";
import { invertCholesky, solveCholesky } from "../math/solve-cholesky.js";

/** The people of one arm: their outcomes, and row after row 1 and the centred covariates. */
export interface ArmRows {
  readonly y: Float64Array;
  readonly x: Float64Array;
  readonly width: number;
  /** The cluster of each row, counted from 0, and how many there are; without clusters undefined. */
  readonly clusters: { readonly codes: Int32Array; readonly count: number } | undefined;
}

/** The arm's mean at the average covariates, its variance, and its terms in the Satterthwaite ratio. */
export interface ArmMean {
  readonly mean: number;
  readonly variance: number;
  readonly first: number;
  readonly second: number;
}

/** The cross-products of an arm's rows taken apart; `failedAt` names the first column that the others explain. */
export function factorArm({ x, y, width }: ArmRows): Cholesky {
  const gram = new Float64Array(width * width);
  for (let i = 0; i < y.length; i++) {
    const start = i * width;
    for (let a = 0; a < width; a++) {
      const value = x[start + a] as number;
      for (let b = 0; b <= a; b++) {
        gram[a * width + b] = (gram[a * width + b] as number) + value * (x[start + b] as number);
      }
    }
  }
  return cholesky(gram, width, 1e-10);
}

/**
 * Regresses the outcome on the covariates inside one arm and reads off the mean at the average covariates.
 *
 * Method: ordinary least squares; HC2 (MacKinnon and White 1985) for people, CR2 with the degrees of freedom of
 * Bell and McCaffrey (2002; Pustejovsky and Tipton 2018, Journal of Business & Economic Statistics 36(4)) for clusters.
 * Everything about a cluster is kept in matrices as wide as the covariates, never as the cluster.
 *
 * @returns undefined when somebody's covariates are so unusual that they fix their own prediction.
 */
export function armMean(arm: ArmRows, factor: Cholesky): ArmMean | undefined {
  const { x, y, width } = arm;
  const right = new Float64Array(width);
  for (let i = 0; i < y.length; i++) {
    for (let a = 0; a < width; a++)
      right[a] = (right[a] as number) + (x[i * width + a] as number) * (y[i] as number);
  }
  const beta = solveCholesky(factor, right);
  const residuals = Float64Array.from(y, (value, i) => {
    let fitted = 0;
    for (let a = 0; a < width; a++) fitted += (x[i * width + a] as number) * (beta[a] as number);
    return value - fitted;
  });
  const mean = beta[0] as number;
  if (arm.clusters === undefined) return peopleVariance(arm, factor, mean, residuals);
  return clusterVariance(arm, factor, mean, residuals, arm.clusters);
}

function peopleVariance(
  { x, y, width }: ArmRows,
  factor: Cholesky,
  mean: number,
  residuals: Float64Array,
): ArmMean | undefined {
  const inverse = invertCholesky(factor);
  let variance = 0;
  for (let i = 0; i < y.length; i++) {
    let leverage = 0;
    let pull = 0;
    for (let a = 0; a < width; a++) {
      const value = x[i * width + a] as number;
      pull += value * (inverse[a] as number);
      let sum = 0;
      for (let b = 0; b < width; b++)
        sum += (inverse[a * width + b] as number) * (x[i * width + b] as number);
      leverage += value * sum;
    }
    if (1 - leverage < 1e-9) return undefined;
    variance += (pull * pull * (residuals[i] as number) ** 2) / (1 - leverage);
  }
  return { mean, variance, first: variance, second: variance ** 2 / (y.length - width) };
}

function clusterVariance(
  { x, y, width }: ArmRows,
  factor: Cholesky,
  mean: number,
  residuals: Float64Array,
  clusters: { readonly codes: Int32Array; readonly count: number },
): ArmMean {
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
  return { mean, variance, first, second: own + all - self };
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
