import type { KnownOptions } from "../columns/check-options.js";
import type { DateOrder } from "../delimited/date-order.js";
import type { TextEncoding } from "../delimited/text-encoding.js";
import type { NumberLocale } from "./parse-number.js";
import type { ColumnType } from "./type-column.js";

/** How `readCSV` reads a file. What is left out is recognized by the content of the file. */
export interface ReadCSVOptions {
  /** The type of a column by its name; a column that is not named keeps its guessed type. */
  readonly types?: Readonly<Record<string, ColumnType>> | undefined;
  /** Texts that mean "not known", such as ["NA", "-1"]; an empty cell always does. */
  readonly missing?: readonly string[] | undefined;
  /** "en" reads 12,345.6 and "de" reads 12.345,6. */
  readonly locale?: NumberLocale | undefined;
  /** "utf-8", "latin1" for a file from an old program (Windows-1252), "utf-16le" or "utf-16be". */
  readonly encoding?: TextEncoding | undefined;
  /** The letter between cells, such as "|". */
  readonly delimiter?: string | undefined;
  /** false: the first row is data, and columns are called column1, column2, …, or as `names` says. */
  readonly header?: boolean | undefined;
  /** The names of the columns of a file that has none; with `header: true` they replace those of the file. */
  readonly names?: readonly string[] | undefined;
  /** false: quotation marks are letters like any other; true: they always hold a cell together. */
  readonly quotes?: boolean | undefined;
  /** "refuse" (the default) rows with too few or too many cells, or "set aside" such rows; `raggedRows` gives them. */
  readonly ragged?: "refuse" | "set aside" | undefined;
  /**
   * "leave out" (the default) the rows of two or more cells without a value in any of them, as spreadsheets leave them behind,
   * with a notice; or "keep" them as rows of missing values.
   */
  readonly emptyRows?: "leave out" | "keep" | undefined;
  /** Which comes first in days such as 9/1/2026, in columns of type "date"; not needed when a day of the column says it. */
  readonly dates?: DateOrder | undefined;
  /** Takes each sentence about what was recognized and is not sure; by default it is shown. */
  readonly onNotice?: ((sentence: string) => void) | undefined;
}

/** What `checkOptions` knows of them. */
export const READ_CSV_OPTIONS: KnownOptions<ReadCSVOptions> = {
  types: "fields",
  missing: "texts",
  locale: ["en", "de"],
  encoding: ["utf-8", "latin1", "windows-1252", "utf-16le", "utf-16be"],
  delimiter: "text",
  header: "yes or no",
  names: "texts",
  quotes: "yes or no",
  ragged: ["refuse", "set aside"],
  emptyRows: ["leave out", "keep"],
  dates: ["month first", "day first"],
  onNotice: "function",
};
