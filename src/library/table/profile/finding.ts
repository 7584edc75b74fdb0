import { numberText } from "../../words/number-text.js";
import type { ColumnKind } from "../columns/column-kind.js";
import type { PlainValue } from "../columns/plain-value.js";

/** What can be wrong with a column or a table. */
export type FindingKind =
  | "known layout"
  | "placeholder days"
  | "covered cells"
  | "two-digit years"
  | "codes as numbers"
  | "lost leading zeros"
  | "numbers as text"
  | "mixed kinds"
  | "mixed date orders"
  | "unclear date order"
  | "codes for missing"
  | "spelling variants"
  | "far from the rest"
  | "repeated totals"
  | "total row"
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

/** A column while it is looked at. */
export interface ProfiledColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly values: readonly PlainValue[];
  /** The values that are not missing. */
  readonly known: readonly (string | number | boolean)[];
  /** How often each known value stands there. */
  readonly counts: ReadonlyMap<PlainValue, number>;
}

/** A count with commas, as the sentences print it. */
export function counted(count: number): string {
  return numberText(count);
}

/** Up to three different examples of the values, as text. */
export function examplesOf(values: Iterable<unknown>): readonly string[] {
  return [...new Set(Array.from(values, String))].slice(0, 3);
}
