import { fromCSV } from "arquero";

/** A row of a raw CSV file: every cell is the text that stands in the file, null where it is empty. */
export type RawRow = Readonly<Record<string, string | null>>;

/** The rows of a raw CSV file, without any guess about types. */
export function rawRows(text: string): RawRow[] {
  return fromCSV(text, { autoType: false }).objects() as RawRow[];
}

/** The cell of a column that must exist; an empty one is "". */
export function cell(row: RawRow, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`The raw file has no column "${column}".`);
  return value ?? "";
}

/** A number that must be there. */
export function asNumber(text: string): number {
  const value = Number(text);
  if (text === "" || !Number.isFinite(value)) throw new Error(`"${text}" is not a number.`);
  return value;
}
