import type { ColumnTable } from "arquero";
import { checkOptions, type KnownOptions } from "../columns/check-options.js";
import { parseCSV, type ReadCSVOptions } from "./parse-csv.js";
import { readBytes } from "./read-bytes.js";

/** What `checkOptions` knows of them. */
export const READ_CSV_OPTIONS: KnownOptions<ReadCSVOptions> = {
  types: true,
  missing: true,
  locale: ["en", "de"],
  encoding: ["utf-8", "latin1"],
};

/**
 * Reads a CSV file into a table and keeps its values as they are meant.
 *
 * "12,345" becomes 12345 and "24%" becomes 0.24. Codes stay text: a column with leading zeros or with a name such as
 * fips, geoid, zip or phone. Dates stay text. A column that mixes numbers and words is text. An empty cell is null.
 * The apostrophe that `toCSV` puts before a text such as =A1 is taken off again.
 * Comma, semicolon and tab between the cells are recognized; a column without a name is called column1, column2, …
 * Method: RFC 4180.
 *
 * @param path the file, as seen from the folder of the notebook.
 * @throws in one sentence that names the file, row and column: a missing or empty file, letters that are not UTF-8, two
 *   columns of one name, a row with too few or too many cells, a cell that is not of the type you asked for.
 * @example
 * writeCSV("turf.csv", { fips: ["01001", "26121"], doors: ["1,200", "980"] }, { overwrite: true });
 * const turf = readCSV("turf.csv");
 * turf.array("doors"); // [1200, 980]
 * turf.array("fips"); // ["01001", "26121"]
 */
export function readCSV(path: string, options: ReadCSVOptions = {}): ColumnTable {
  checkOptions("readCSV", options, READ_CSV_OPTIONS);
  return parseCSV(readBytes(path), path, options);
}
