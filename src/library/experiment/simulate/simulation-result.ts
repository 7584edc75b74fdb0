/** How a planned experiment and its analysis behave over many imagined repetitions. */
export interface SimulationResult {
  readonly sims: number;
  /** The true effect that was planted. */
  readonly truth: number;
  /** The average estimate. */
  readonly mean: number;
  /** The average estimate minus the truth; its own chance error is `biasError`. */
  readonly bias: number;
  readonly biasError: number;
  /** Root of the average squared distance from the truth. */
  readonly rmse: number;
  /** The standard deviation of the estimates. */
  readonly sd: number;
  /** The average standard error that the analysis reports: it should be close to `sd`. */
  readonly meanStdError: number;
  /** Share of intervals that cover the truth. */
  readonly coverage: number;
  /** Share of p-values below alpha: power when there is an effect, false alarms when there is none. */
  readonly power: number;
  readonly alpha: number;
}

/** Adds up one estimate after the other. */
export interface SimulationSums {
  count: number;
  /** Sums of estimate − truth and of its square. */
  off: number;
  squares: number;
  stdErrors: number;
  covered: number;
  rejected: number;
}

export function emptySums(): SimulationSums {
  return { count: 0, off: 0, squares: 0, stdErrors: 0, covered: 0, rejected: 0 };
}

export function summarizeSums(sums: SimulationSums, truth: number, alpha: number): SimulationResult {
  const { count } = sums;
  const bias = sums.off / count;
  const variance = Math.max(0, sums.squares / count - bias ** 2);
  return Object.freeze({
    sims: count,
    truth,
    mean: truth + bias,
    bias,
    biasError: Math.sqrt(variance / count),
    rmse: Math.sqrt(sums.squares / count),
    sd: Math.sqrt((variance * count) / Math.max(1, count - 1)),
    meanStdError: sums.stdErrors / count,
    coverage: sums.covered / count,
    power: sums.rejected / count,
    alpha,
  });
}
