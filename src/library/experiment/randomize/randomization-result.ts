export interface RandomizationTest {
  /** How often an assignment drawn by the same design gives a statistic at least this far from zero. */
  readonly pValue: number;
  /** The statistic of the assignment that was used (beyond the null effect). */
  readonly statistic: number;
  /** How many assignments, or when exact how many different results, were weighed. */
  readonly draws: number;
  /** True when every possible assignment was counted, so that another seed gives the same p-value. */
  readonly exact: boolean;
  readonly n: number;
  /** Rows of the two arms that have no outcome and were left out. */
  readonly dropped: number;
  readonly method: string;
  /** The statistic of each draw, or of each possible result. */
  readonly distribution: Float64Array;
  /** The probability of each of them when they differ; undefined when all are alike. */
  readonly weights: Float64Array | undefined;
}
