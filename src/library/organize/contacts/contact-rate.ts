export interface ContactRatesOptions {
  /** The columns that rates are told by, such as ["tactic", "script", "hour"]. Default: one rate for all. */
  readonly by?: readonly string[];
  /**
   * What is counted. "attempts" (default): each contact. "people": each person once, reached if ever. A column name: each of
   * its values once, such as a household for doors.
   */
  readonly unit?: string;
  /** Whether a refusal is a person who was reached. Default "not reached". */
  readonly refused?: "reached" | "not reached";
  /** The share of intervals that cover the truth. Default 0.95. */
  readonly level?: number;
}

export interface ContactRate {
  /** The group: one value for each column of `by`. */
  readonly group: Readonly<Record<string, string | number | null>>;
  readonly attempts: number;
  /** What is counted: attempts, people or households whose result is known. */
  readonly n: number;
  readonly reached: number;
  readonly rate: number;
  /** Wilson interval. */
  readonly confLow: number;
  readonly confHigh: number;
  /** Attempts whose result is not known: they are not in the rate. */
  readonly unknown: number;
}

export interface ContactRates {
  readonly rows: readonly ContactRate[];
  /** What was divided by what, in a sentence to print beside the rates. */
  readonly definition: string;
}
