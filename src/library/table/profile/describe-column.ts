import type { ColumnKind } from "../columns/column-kind.js";
import { compareValues } from "../columns/compare-values.js";
import type { PlainValue } from "../columns/plain-value.js";
import { quantile } from "../summary/quantile.js";
import type { CountedColumn } from "./counted-column.js";

/** One column in numbers. */
export interface ColumnProfile {
  readonly column: string;
  readonly kind: ColumnKind;
  readonly missing: number;
  /** How many different values are known. */
  readonly distinct: number;
  /** By size; text by code point. */
  readonly smallest: PlainValue;
  readonly largest: PlainValue;
  /** Only of numbers; null otherwise. `stdDev` is of a sample (n − 1). */
  readonly mean: number | null;
  readonly median: number | null;
  readonly stdDev: number | null;
}

/** The kind, gaps, range and middle of one column. */
export function describeColumn({ name, kind, rows, known, counts, sorted }: CountedColumn): ColumnProfile {
  let smallest: PlainValue = null;
  let largest: PlainValue = null;
  for (const value of counts.keys()) {
    if (smallest === null || compareValues(value, smallest) < 0) smallest = value;
    if (largest === null || compareValues(value, largest) > 0) largest = value;
  }
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    column: name,
    kind,
    missing: rows - known,
    distinct: counts.size,
    smallest,
    largest,
    mean: orNull(mean),
    median: orNull(quantile(sorted, 0.5)),
    stdDev: sorted.length < 2 ? null : orNull(Math.sqrt(squares / (sorted.length - 1))),
  };
}
