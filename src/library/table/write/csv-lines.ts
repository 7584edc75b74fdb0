import { plainValue } from "../columns/plain-value.js";
import { guardFormula } from "./formula-guard.js";

/**
 * The rows of some columns as lines of CSV text, without the line of names. A text that a spreadsheet would run as a
 * formula gets an apostrophe in front.
 *
 * @param columns lists of the same length.
 */
export function csvLines(columns: readonly ArrayLike<unknown>[]): string {
  const rows = columns[0]?.length ?? 0;
  let lines = "";
  for (let row = 0; row < rows; row++) {
    columns.forEach((column, i) => {
      lines += i === 0 ? csvCell(column[row]) : `,${csvCell(column[row])}`;
    });
    lines += "\r\n";
  }
  return lines;
}

function csvCell(cell: unknown): string {
  const value = plainValue(cell);
  if (value === null) return "";
  if (typeof value !== "string" || typeof cell === "bigint") return String(value);
  const safe = guardFormula(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
