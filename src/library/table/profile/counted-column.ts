import { type ColumnKind, columnKind } from "../columns/column-kind.js";
import type { PlainValue } from "../columns/plain-value.js";

/** A value that is not missing. */
export type KnownValue = string | number | boolean;

/** A column whose different values are counted: what is true of a value is looked at once, however many rows hold it. */
export interface CountedColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly rows: number;
  /** How many cells hold something. */
  readonly known: number;
  /** In how many rows each known value stands, in the order in which they are met. */
  readonly counts: ReadonlyMap<KnownValue, number>;
  /** The values of a column of numbers, smallest first; empty for other kinds. */
  readonly sorted: Float64Array;
}

/** Counts the values of a column. */
export function countColumn(name: string, rows: number, cell: (row: number) => PlainValue): CountedColumn {
  const counts = new Map<KnownValue, number>();
  let known = 0;
  for (let row = 0; row < rows; row++) {
    const value = cell(row);
    if (value === null) continue;
    known++;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const kind = columnKind([...counts.keys()]);
  const isNumber = kind === "number" || kind === "whole number";
  const sorted = isNumber ? sortedNumbers(counts, known) : new Float64Array(0);
  return { name, kind, rows, known, counts, sorted };
}

function sortedNumbers(counts: ReadonlyMap<KnownValue, number>, known: number): Float64Array {
  const sorted = new Float64Array(known);
  let at = 0;
  for (const value of Float64Array.from(counts.keys(), Number).sort())
    at = fill(sorted, value, at, counts.get(value));
  return sorted;
}

function fill(numbers: Float64Array, value: number, from: number, count = 0): number {
  numbers.fill(value, from, from + count);
  return from + count;
}
