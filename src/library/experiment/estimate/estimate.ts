/** One effect with its uncertainty: a row of a results table. Effects of yes/no outcomes are shares (0.018 = 1.8 points). */
export interface Estimate {
  /** The arm that is compared with the control. */
  readonly term: string;
  /** "ITT": everybody assigned against everybody in control. "CACE": the effect on those who can be reached. */
  readonly estimand: "ITT" | "CACE";
  readonly estimate: number;
  readonly stdError: number;
  /** The estimate divided by its standard error. */
  readonly statistic: number;
  /** How often chance alone gives an effect at least this far from zero, in either direction. */
  readonly pValue: number;
  readonly confLow: number;
  readonly confHigh: number;
  /** The share of such intervals that cover the truth. */
  readonly level: number;
  /** Degrees of freedom of the t distribution behind pValue and the interval. */
  readonly df: number;
  /** People in the comparison. */
  readonly n: number;
  readonly nTreated: number;
  readonly nControl: number;
  /** Rows of the two arms that have no outcome. */
  readonly dropped: number;
  readonly control: string;
  /** How it was computed, in words. */
  readonly method: string;
  /** What to know before relying on it. */
  readonly notes: readonly string[];
}
