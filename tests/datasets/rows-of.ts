import type { DatasetName } from "../../src/library/table/datasets/dataset-name.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";

/** A row of a dataset in a test: the columns are known by their names, and a number is read with `Number`. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

export const rowsOf = (name: DatasetName): readonly Row[] => loadDataset(name).objects() as Row[];

export const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

export const where = (rows: readonly Row[], wanted: Row): readonly Row[] =>
  rows.filter((row) => Object.entries(wanted).every(([column, value]) => row[column] === value));

/** The largest values of a column by group, the largest first. */
export function totals(rows: readonly Row[], group: string, of: (row: Row) => number): [string, number][] {
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(String(row[group]), (totals.get(String(row[group])) ?? 0) + of(row));
  return [...totals].sort(([, a], [, b]) => b - a);
}

/** A share in percent as a page prints it. */
export const percent = (part: number, whole: number, digits = 1): string =>
  ((100 * part) / whole).toFixed(digits);
