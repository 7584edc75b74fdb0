import { type Command, InvalidArgumentError, Option } from "commander";
import type { TextEncoding } from "../../library/table/delimited/text-encoding.js";
import type { NumberLocale } from "../../library/table/read/parse-number.js";
import type { ReadCSVOptions } from "../../library/table/read/read-csv-options.js";
import type { ColumnType } from "../../library/table/read/type-column.js";
import { listValue } from "../option-values.js";
import { FILE_FORMATS, type FileFormat } from "./file-format.js";

/** How a table is read: what the options below say. */
export interface ReadOptions {
  readonly engine?: string;
  readonly format?: FileFormat;
  readonly sheet?: string;
  readonly missing?: readonly string[];
  readonly text?: readonly string[];
  readonly locale?: NumberLocale;
  readonly encoding?: TextEncoding;
  readonly delimiter?: string;
  readonly header?: boolean;
  readonly names?: readonly string[];
  readonly quotes?: boolean;
  readonly keepEmptyRows?: boolean;
  /** The file for rows with too few or too many cells. */
  readonly setAside?: string;
  /** What the command knows about columns, for example the predictors of a model. Not an option of the command line. */
  readonly types?: Readonly<Record<string, ColumnType>>;
  /** True for what is joined with a long list: DuckDB reads it in however few bytes. Not an option of the command line. */
  readonly besideLong?: boolean;
}

/** Gives a command the options that say how its table is read. */
export function withReadOptions(command: Command): Command {
  return withTextOptions(
    command
      .option(
        "--engine <address>",
        "read from a database: postgres://…, spark://…, duckdb:file; then FILE is a table. duckdb alone reads FILE with DuckDB",
      )
      .addOption(
        new Option("--format <name>", "what FILE is, when its content does not say so").choices([
          ...FILE_FORMATS,
        ]),
      )
      .option("--sheet <name>", "the sheet of a workbook (otherwise the first that is not hidden)")
      .option("--missing <texts>", 'texts that mean "not known", such as NA,-1', listValue)
      .option("--text <columns>", "columns to keep as text although they look like numbers", listValue)
      .addOption(
        new Option("--locale <name>", "how numbers are written: en 12,345.6 or de 12.345,6").choices([
          "en",
          "de",
        ]),
      )
      .option(
        "--set-aside <file>",
        "write rows with too few or too many cells into this CSV file and go on without them",
      )
      .option("--keep-empty-rows", "keep rows without a value in any cell, which are otherwise left out")
      .option("--names <names>", "the names of the columns of a file without them", listValue)
      // The option without "no" comes first: otherwise it would hold when neither is given.
      .option("--quotes", "quotation marks always hold a cell together")
      .option("--no-quotes", "quotation marks are letters like any other"),
  );
}

/** Gives a command the options that say how delimited text is written, where its content does not say so. */
export function withTextOptions(command: Command): Command {
  return withFormOptions(command)
    .option("--header", "the first row names the columns, although it looks like data")
    .option("--no-header", "the first row is data: columns are called column1, column2, …");
}

/** Gives a command the options that say what stands between cells and how letters are stored. */
export function withFormOptions(command: Command): Command {
  return command
    .option("--delimiter <letter>", "what stands between cells, such as ; or | or tab", delimiterValue)
    .addOption(
      new Option("--encoding <name>", "how the letters of a text file are stored").choices([
        "utf-8",
        "latin1",
        "windows-1252",
        "utf-16le",
        "utf-16be",
      ]),
    );
}

function delimiterValue(text: string): string {
  if (text === "tab" || text === "\\t") return "\t";
  const code = /^\\u([0-9a-f]{4})$/i.exec(text)?.[1];
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  if (text.length === 1) return text;
  throw new InvalidArgumentError("Give the one letter between cells, such as ; or |, or the word tab.");
}

/** The types that are known before the file is read. */
export function knownTypes({ text = [], types = {} }: ReadOptions): Record<string, ColumnType> {
  return Object.fromEntries([
    ...Object.entries(types),
    ...text.map((name) => [name, "text" as const] as const),
  ]);
}

/** The options as the library takes them. */
export function textOptions(options: ReadOptions, onNotice: (sentence: string) => void): ReadCSVOptions {
  const { missing, locale, encoding, delimiter, header, names, quotes, setAside, keepEmptyRows } = options;
  return {
    types: knownTypes(options),
    missing,
    locale,
    encoding,
    delimiter,
    header,
    names,
    quotes,
    ragged: setAside === undefined ? "refuse" : "set aside",
    emptyRows: keepEmptyRows ? "keep" : "leave out",
    onNotice,
  };
}
