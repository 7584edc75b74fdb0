import type { ColumnTable } from "arquero";
import { checkOptions } from "../columns/check-options.js";
import { delimitedRows } from "../delimited/delimited-rows.js";
import type { TextRow } from "../delimited/split-rows.js";
import { raggedTable } from "./ragged-table.js";
import { readPieces } from "./read-bytes.js";
import { READ_CSV_OPTIONS, type ReadCSVOptions } from "./read-csv-options.js";

/**
 * The rows of a CSV file that have too few or too many cells, in a table of their own: what `readCSV` sets aside with
 * `{ ragged: "set aside" }`, so that nobody is lost.
 *
 * @param path the file; it may be of any size.
 * @param options as for `readCSV`.
 * @returns the columns `line` (where the row begins in the file), `cells` (how many there are), then cell1, cell2, … as text.
 * @throws as `readCSV` does when the file cannot be read at all.
 * @example
 * writeCSV("wards.csv", { name: ["Ada", "Bo"], ward: [1, 2] }, { overwrite: true });
 * raggedRows("wards.csv").numRows(); // 0
 */
export function raggedRows(path: string, options: ReadCSVOptions = {}): ColumnTable {
  checkOptions("raggedRows", options, READ_CSV_OPTIONS);
  const rows: TextRow[] = [];
  for (const some of delimitedRows(readPieces(path), path, options).raggedRows()) rows.push(...some);
  return raggedTable(rows);
}
