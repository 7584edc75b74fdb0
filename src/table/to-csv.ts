import { type Data, toTable } from "./data.js";
import { guardFormula } from "./formula-guard.js";
import { plainValue } from "./plain-value.js";

/**
 * Gives a table as CSV text that is safe to open in a spreadsheet.
 *
 * Text that a spreadsheet would run as a formula, such as =HYPERLINK(…), gets an apostrophe in front and is shown as
 * text. Numbers stay numbers, dates are ISO text, a missing value is an empty cell.
 * Method: RFC 4180, with the escape of OWASP's "CSV Injection".
 *
 * @param data the table; its column names become the first line.
 * @returns lines that end in a carriage return and a line feed.
 * @throws when the data are not a table.
 * @example
 * toCSV({ name: ["=1+1", "Ada"], change: [-5, 2] }); // "name,change\r\n'=1+1,-5\r\nAda,2\r\n"
 */
export function toCSV(data: Data): string {
  const rows = toTable(data);
  const names = rows.columnNames();
  const columns = names.map((name) => Array.from<unknown>(rows.array(name)));
  const lines = [names.map(cellText)];
  for (let row = 0; row < rows.numRows(); row++) lines.push(columns.map((column) => cellText(column[row])));
  return lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

function cellText(cell: unknown): string {
  const value = plainValue(cell);
  if (value === null) return "";
  if (typeof value !== "string" || typeof cell === "bigint") return String(value);
  const safe = guardFormula(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
