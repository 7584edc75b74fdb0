import type { ColumnKind } from "../columns/column-kind.js";
import { compareValues } from "../columns/compare-values.js";
import type { PlainValue } from "../columns/plain-value.js";
import { quantile } from "../summary/quantile.js";
import type { ProfiledColumn } from "./finding.js";

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
export function describeColumn({ name, kind, values, known, counts }: ProfiledColumn): ColumnProfile {
  const different = [...counts.keys()];
  const isNumber = kind === "number" || kind === "whole number";
  const numbers = isNumber ? Float64Array.from(known, Number).sort() : new Float64Array(0);
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  const squares = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    column: name,
    kind,
    missing: values.length - known.length,
    distinct: counts.size,
    smallest: different.reduce((a, b) => (compareValues(a, b) <= 0 ? a : b), different[0] ?? null),
    largest: different.reduce((a, b) => (compareValues(a, b) >= 0 ? a : b), different[0] ?? null),
    mean: orNull(mean),
    median: orNull(quantile(numbers, 0.5)),
    stdDev: numbers.length < 2 ? null : orNull(Math.sqrt(squares / (numbers.length - 1))),
  };
}
