/** What one pass over the rows of a model gives at some coefficients. */
export interface Pass {
  /** The slope of the log-likelihood. */
  readonly gradient: Float64Array;
  /** The information matrix XᵀWX, row-major, its lower triangle; empty unless it was asked for. */
  readonly information: Float64Array;
  /** NaN unless the information was asked for. */
  readonly logLikelihood: number;
}

/** A scaled design matrix in memory, and the passes over it. Passes use the first `coefficients.length` columns. */
export interface Workspace {
  readonly rowCount: number;
  readonly width: number;
  readonly successes: Float64Array;
  /** Undefined: one trial a row. */
  readonly trials: Float64Array | undefined;
  column(j: number): Float64Array;
  /** Lets the next workspace have this one's memory. The workspace must not be used afterwards. */
  release?(): void;
  /**
   * @param full true asks for the information and the log-likelihood too.
   * @param every 1 takes all rows; k takes about one row in k, in blocks spread evenly over the file.
   */
  pass(coefficients: Float64Array, full: boolean, every?: number): Pass;
}

/** Rows that are worked on at a time: a block of all columns stays in the fast part of the memory. */
export const BLOCK_ROWS = 128;
/** Rows a block when only some rows are taken. */
export const SAMPLE_ROWS = 64;

/** The rows that a pass takes: `take` at a time, every `stride` rows. */
export function strides(every: number): { stride: number; take: number } {
  return every === 1
    ? { stride: BLOCK_ROWS, take: BLOCK_ROWS }
    : { stride: SAMPLE_ROWS * every, take: SAMPLE_ROWS };
}

/** Columns are worked on three at a time: this is the next multiple of three. */
export function paddedWidth(width: number): number {
  return Math.ceil(width / 3) * 3;
}
