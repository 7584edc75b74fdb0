/** What is judged, and by what. */
export interface JudgeScoreOptions {
  /** The column of the score that is judged. */
  readonly score: string;
  /** The column of what happened: 0 and 1, or false and true. */
  readonly outcome: string;
  /**
   * What a score means. "probability" (default): 0.73 is 73 of 100. "percent": 73 is. "order": only who comes first; then the
   * level is not judged.
   */
  readonly scale?: "probability" | "percent" | "order";
  /** Another score of the same people to compare with, such as how often each has voted; only its order counts. */
  readonly against?: string;
  /**
   * A column that says how many people each row stands for; a row of weight 0 counts for nothing. Default: one each. With
   * survey weights shares and areas are right, and intervals are not: they take each weight as so many people.
   */
  readonly weights?: string;
  /** How many groups the tables have. Default 10. */
  readonly groups?: number;
  /** The share of intervals that cover the truth. Default 0.95. */
  readonly level?: number;
  /** What happens to rows without a score or an outcome. "throw" (default) names the first; "leave out" leaves them out. */
  readonly missing?: "throw" | "leave out";
}
