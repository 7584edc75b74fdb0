import { writeWhole } from "../../files/write-whole.js";
import { checkOptions } from "../columns/check-options.js";
import type { Data } from "../columns/data.js";
import { toCSV } from "./to-csv.js";

/**
 * Saves a table as a CSV file that is safe to open in a spreadsheet and that only you can read.
 *
 * The file appears whole or not at all, and an existing file is never replaced by accident. What is written is what
 * `toCSV` gives.
 *
 * A missing value (null, undefined, NaN or an empty text) becomes an empty cell.
 *
 * @param path the file, as seen from the folder of the notebook.
 * @param options `overwrite`: replace an existing file; false is the default.
 * @throws when the file exists already, its folder does not exist or cannot be written to, or the disk is full: nothing is
 *   written then.
 * @example
 * writeCSV("walk-list.csv", { door: ["D0001"], tries: [2] }, { overwrite: true });
 * readCSV("walk-list.csv").get("tries", 0); // 2
 */
export function writeCSV(path: string, data: Data, options: { overwrite?: boolean } = {}): void {
  checkOptions("writeCSV", options, { overwrite: "yes or no" });
  writeWhole(path, toCSV(data), { overwrite: options.overwrite === true });
}
