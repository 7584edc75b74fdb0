import { plainValue } from "../columns/plain-value.js";
import { guardDelimited } from "./formula-guard.js";
import { namePlace, requireWritable } from "./writable-text.js";

/** A NUL, or half of a letter. */
const IS_ODD = /[\0\p{Cs}]/u;

/** What stands between the cells of a file: a comma (CSV) or a tab (TSV). */
export type Separator = "," | "\t";

/**
 * The rows of some columns as lines of CSV text, without the line of names. A text that a spreadsheet would run as a
 * formula gets an apostrophe in front.
 *
 * @param columns lists of the same length.
 * @param place how a sentence calls a cell that cannot be written. Default: the name of a column.
 * @throws when a text would make the file one that nobody can read: the sentence says where it stands.
 */
export function csvLines(
  columns: readonly ArrayLike<unknown>[],
  separator: Separator = ",",
  place: (column: number, row: number) => string = namePlace,
): string {
  const rows = columns[0]?.length ?? 0;
  let lines = "";
  for (let row = 0; row < rows; row++) {
    columns.forEach((column, i) => {
      const cell = csvCell(column[row], separator, () => place(i, row));
      lines += i === 0 ? cell : separator + cell;
    });
    lines += "\r\n";
  }
  return lines;
}

function csvCell(cell: unknown, separator: Separator, place: () => string): string {
  const value = plainValue(cell);
  if (value === null) return "";
  if (typeof value !== "string" || typeof cell === "bigint") return String(value);
  if (IS_ODD.test(value)) requireWritable(value, "CSV", place());
  const safe = guardDelimited(value, separator);
  // Every mark at which some spreadsheet splits, not only our own.
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
