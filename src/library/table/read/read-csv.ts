import type { ColumnTable } from "arquero";
import { checkOptions } from "../columns/check-options.js";
import { csvTable } from "./csv-table.js";
import { requireText } from "./file-words.js";
import { readBytes } from "./read-bytes.js";
import { READ_CSV_OPTIONS, type ReadCSVOptions } from "./read-csv-options.js";

/**
 * Reads a CSV file into a table and keeps its values as they are meant.
 *
 * "12,345" becomes 12345 and "24%" becomes 0.24. Codes stay text: a column with leading zeros or with a name such as
 * fips, geoid, zip or phone. Dates stay text. A column that mixes numbers and words is text. An empty cell is null.
 * The apostrophe that `toCSV` puts before a text such as =A1 is taken off again.
 * What the file is, its content decides and not its ending: comma, semicolon, tab or bar between the cells, UTF-8, UTF-16
 * or Windows-1252, Excel's line "sep=;", blank first lines, a first row that is data. A column without a name is called
 * column1, column2, …; of two columns of one name the second gets a number. What was recognized and is not sure is said in
 * a notice, and each option overrules it. Method: RFC 4180.
 *
 * @param path the file, as seen from the folder of the notebook.
 * @throws in one sentence that names the file, row and column and repeats no cell: a missing or empty file, one that is no
 *   delimited text, a row with too few or too many cells, a cell that is not of the type you asked for, numbers or days
 *   that can be read in two ways.
 * @example
 * writeCSV("turf.csv", { fips: ["01001", "26121"], doors: ["1,200", "980"] }, { overwrite: true });
 * const turf = readCSV("turf.csv");
 * turf.array("doors"); // [1200, 980]
 * turf.array("fips"); // ["01001", "26121"]
 */
export function readCSV(path: string, options: ReadCSVOptions = {}): ColumnTable {
  checkOptions("readCSV", options, READ_CSV_OPTIONS);
  const bytes = readBytes(path);
  requireText(bytes, path);
  return csvTable(bytes, path, options);
}
