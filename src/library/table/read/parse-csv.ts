import type { ColumnTable } from "arquero";
import { checkOptions } from "../columns/check-options.js";
import { describeValue } from "../columns/describe-value.js";
import { csvTable } from "./csv-table.js";
import { requireText } from "./file-words.js";
import { READ_CSV_OPTIONS, type ReadCSVOptions } from "./read-csv-options.js";

const NAME = "the text";

/**
 * Makes a table from the text of a CSV file by the rules of `readCSV`: for a page in a browser, which has no files, and for
 * text that came from somewhere else.
 *
 * An empty cell is missing (null). The bytes of a file, in any of the encodings that `readCSV` knows, do as well as its text.
 *
 * @param text the content of the file, such as `await file.text()` gives it, or its bytes.
 * @param options those of `readCSV`.
 * @throws as `readCSV` does; in its sentences the text is called "the text".
 * @example
 * const turf = parseCSV('fips,doors\n01001,"1,200"\n26121,980\n');
 * turf.array("doors"); // [1200, 980]
 * turf.array("fips"); // ["01001", "26121"]
 */
export function parseCSV(text: string | Uint8Array, options: ReadCSVOptions = {}): ColumnTable {
  checkOptions("parseCSV", options, READ_CSV_OPTIONS);
  if (typeof text !== "string") {
    if (!(text instanceof Uint8Array)) {
      throw new TypeError(
        `Expected the text of a CSV file or its bytes, but was given ${describeValue(text)}. readCSV(path) reads a file.`,
      );
    }
    requireText(text, NAME);
    return csvTable(text, NAME, options);
  }
  if (options.encoding !== undefined && options.encoding !== "utf-8") {
    throw new RangeError(
      `A text is decoded already, so encoding "${options.encoding}" says nothing here. Leave it out, or give the bytes of the file.`,
    );
  }
  return csvTable(new TextEncoder().encode(text), NAME, { ...options, encoding: "utf-8" });
}
