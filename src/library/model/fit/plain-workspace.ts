import { BLOCK_ROWS, type Pass, strides, type Workspace } from "./workspace.js";

/** A workspace in plain TypeScript: the reference that the fast kernel is tested against, and the fallback without it. */
export function plainWorkspace(rowCount: number, width: number, hasTrials: boolean): Workspace {
  const columns = Array.from({ length: width }, () => new Float64Array(rowCount));
  const successes = new Float64Array(rowCount);
  const trials = hasTrials ? new Float64Array(rowCount) : undefined;
  const eta = new Float64Array(BLOCK_ROWS);
  const residuals = new Float64Array(BLOCK_ROWS);
  const weights = new Float64Array(BLOCK_ROWS);
  const weighted = new Float64Array(BLOCK_ROWS);

  const pass = (coefficients: Float64Array, full: boolean, every = 1): Pass => {
    const size = coefficients.length;
    const gradient = new Float64Array(size);
    const information = new Float64Array(full ? size * size : 0);
    const { stride, take } = strides(every);
    let logLikelihood = 0;
    for (let row = 0; row < rowCount; row += stride) {
      const count = Math.min(take, rowCount - row);
      eta.fill(0);
      for (let j = 0; j < size; j++) {
        const column = columns[j] as Float64Array;
        const coefficient = coefficients[j] as number;
        for (let i = 0; i < count; i++)
          eta[i] = (eta[i] as number) + coefficient * (column[row + i] as number);
      }
      for (let i = 0; i < count; i++) {
        const x = eta[i] as number;
        const won = successes[row + i] as number;
        const all = trials === undefined ? 1 : (trials[row + i] as number);
        const e = Math.exp(-Math.abs(x));
        const larger = 1 / (1 + e);
        const mu = x >= 0 ? larger : e * larger;
        const rest = x >= 0 ? e * larger : larger;
        residuals[i] = won * rest - (all - won) * mu;
        weights[i] = all * mu * rest;
        if (full) logLikelihood -= (x >= 0 ? all - won : won) * Math.abs(x) + all * Math.log1p(e);
      }
      for (let j = 0; j < size; j++) {
        const column = columns[j] as Float64Array;
        gradient[j] = (gradient[j] as number) + dot(residuals, column, row, count);
        if (!full) continue;
        for (let i = 0; i < count; i++) weighted[i] = (weights[i] as number) * (column[row + i] as number);
        for (let k = 0; k <= j; k++) {
          const at = j * size + k;
          information[at] =
            (information[at] as number) + dot(weighted, columns[k] as Float64Array, row, count);
        }
      }
    }
    return { gradient, information, logLikelihood: full ? logLikelihood : Number.NaN };
  };
  return { rowCount, width, successes, trials, column: (j) => columns[j] as Float64Array, pass };
}

/** The sum of block[i] · column[row + i], in four parts so that no addition waits for the one before. */
function dot(block: Float64Array, column: Float64Array, row: number, count: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    a += (block[i] as number) * (column[row + i] as number);
    b += (block[i + 1] as number) * (column[row + i + 1] as number);
    c += (block[i + 2] as number) * (column[row + i + 2] as number);
    d += (block[i + 3] as number) * (column[row + i + 3] as number);
  }
  for (; i < count; i++) a += (block[i] as number) * (column[row + i] as number);
  return a + b + c + d;
}
