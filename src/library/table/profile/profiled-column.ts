import type { ColumnKind } from "../columns/column-kind.js";
import type { PlainValue } from "../columns/plain-value.js";

/** A column that was looked at by itself, for what is found in several columns together. */
export interface ProfiledColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly rows: number;
  readonly known: number;
  /** How many different values are known. */
  readonly distinct: number;
  /** The middle one of a column of numbers. */
  readonly median: number | null;
  readonly cell: (row: number) => PlainValue;
}
