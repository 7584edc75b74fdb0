import { type Data, toTable } from "../columns/data.js";
import { csvLines } from "./csv-lines.js";
import { cellPlace } from "./writable-text.js";

/**
 * Gives a table as CSV text that is safe to open in a spreadsheet.
 *
 * Text that a spreadsheet would run as a formula, such as =HYPERLINK(…), gets an apostrophe in front and is shown as
 * text. Numbers stay numbers, dates are ISO text, a missing value is an empty cell.
 * Method: RFC 4180, with the escape of OWASP's "CSV Injection".
 *
 * @param data the table; its column names become the first line.
 * @returns lines that end in a carriage return and a line feed.
 * @throws when the data are not a table, or a text holds a NUL or half of a letter, with which nobody could read the file.
 * @example
 * toCSV({ name: ["=1+1", "Ada"], change: [-5, 2] }); // "name,change\r\n'=1+1,-5\r\nAda,2\r\n"
 */
export function toCSV(data: Data): string {
  const rows = toTable(data);
  const names = rows.columnNames();
  return (
    csvLines(names.map((name) => [name])) +
    csvLines(
      names.map((name) => rows.array(name) as ArrayLike<unknown>),
      ",",
      (column, row) => cellPlace(names[column] ?? "", row),
    )
  );
}
