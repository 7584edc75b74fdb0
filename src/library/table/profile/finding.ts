import { numberText } from "../../words/number-text.js";

/** What can be wrong with a column or a table. */
export type FindingKind =
  | "no rows"
  | "known layout"
  | "placeholder days"
  | "covered cells"
  | "two-digit years"
  | "codes as numbers"
  | "lost leading zeros"
  | "cut digits"
  | "numbers as text"
  | "mixed kinds"
  | "mixed date orders"
  | "unclear date order"
  | "codes for missing"
  | "spelling variants"
  | "far from the rest"
  | "repeated totals"
  | "total row"
  | "note row"
  | "duplicate rows"
  | "nothing known"
  | "one value only";

/** One thing to look at before you count anything. */
export interface ProfileFinding {
  readonly finding: FindingKind;
  /** The column, or several with commas between. */
  readonly column: string;
  /** How many rows it is about. */
  readonly rows: number;
  /** What was found, and what to do next. */
  readonly says: string;
  readonly next: string;
  readonly examples: readonly string[];
}

/** A count with commas, as the sentences print it. */
export function counted(count: number): string {
  return numberText(count);
}

/** Up to three different examples of the values, as text. */
export function examplesOf(values: Iterable<unknown>): readonly string[] {
  return [...new Set(Array.from(values, String))].slice(0, 3);
}
