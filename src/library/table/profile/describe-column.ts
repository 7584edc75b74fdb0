import { groupMoments } from "../../math/group-moments.js";
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
  const { means, squares } = groupMoments(sorted, () => 0, 1);
  const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    column: name,
    kind,
    missing: rows - known,
    distinct: counts.size,
    smallest,
    largest,
    mean: sorted.length === 0 ? null : orNull(means[0] as number),
    median: orNull(quantile(sorted, 0.5)),
    stdDev: sorted.length < 2 ? null : orNull(Math.sqrt((squares[0] as number) / (sorted.length - 1))),
  };
}
