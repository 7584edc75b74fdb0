import type { KnownOptions } from "../../table/columns/check-options.js";
import type { TextEncoding } from "../../table/delimited/text-encoding.js";
import { READ_CSV_OPTIONS } from "../../table/read/read-csv-options.js";

/** What the content of a file does not say. */
export interface ScanFileOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: TextEncoding | undefined;
  readonly header?: boolean | undefined;
}

/** What `checkOptions` knows of them. */
export const SCAN_FILE_OPTIONS: KnownOptions<ScanFileOptions> = {
  delimiter: "text",
  encoding: READ_CSV_OPTIONS.encoding,
  header: "yes or no",
};
