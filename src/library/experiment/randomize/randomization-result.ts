/** How assignments are drawn again. */
export interface DrawOptions {
  /** How many assignments to draw. When there are no more than this, all are used. Default 10,000. */
  readonly draws?: number | undefined;
  /** A whole number such as 2026: the same seed gives the same p-value. */
  readonly seed: number;
  /** "difference": difference in means. "studentized": divided by its standard error, which also holds when the arms vary differently. Default "difference". */
  readonly statistic?: "difference" | "studentized" | undefined;
  /** The effect on everybody that the null hypothesis claims. Default 0: no effect on anybody. */
  readonly nullEffect?: number | undefined;
}

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
