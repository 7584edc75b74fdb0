import type { PlainValue } from "../../table/columns/plain-value.js";

/** What happened to a cell on its way in. */
export type CellNote =
  | "padding"
  | "not known"
  | "covered"
  | "placeholder day"
  | "day not known"
  | "no such day"
  | "no day"
  | "two-digit year"
  | "older than 110"
  | "in the future"
  | "time"
  | "zone"
  | "zeros put back"
  | "looks shortened"
  | "cut digits"
  | "short ZIP"
  | "unknown code"
  | "percent"
  | "no number"
  | "no year"
  | "no yes or no";

/** A cell as it comes in: its value, and what happened. */
export interface CellOutcome {
  readonly value: PlainValue;
  readonly notes: readonly CellNote[];
}

export const NOTHING: CellOutcome = { value: null, notes: [] };
