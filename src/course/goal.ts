/** What kind of result a goal asks for. */
export type GoalKind = "outcome" | "activity" | "capacity" | "learning" | "safety";

/** What a goal is counted in. */
export type GoalUnit = "people" | "votes" | "contacts" | "shifts" | "count" | "percent" | "USD";

/** A metric goal: the six fields of its card, and what later modules add. */
export interface Goal {
  readonly id: string;
  readonly kind: GoalKind;
  readonly metric: string;
  readonly unit: GoalUnit;
  readonly baseline: number;
  readonly target: number;
  /** Year-month-day. */
  readonly deadline: string;
  /** A role, not a name. */
  readonly owner: string;
  /** The list, log or table that the number is read from. */
  readonly source: string;
  /** By which group the number is also read, for example "by language". */
  readonly equityCut?: string;
  /** The id of the goal that this one serves. */
  readonly parent?: string;
}
