import { type Command, Option } from "commander";
import type { TextEncoding } from "../../library/table/read/decode-text.js";
import type { NumberLocale } from "../../library/table/read/parse-number.js";
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
  /** What the command knows about columns, for example the predictors of a model. Not an option of the command line. */
  readonly types?: Readonly<Record<string, ColumnType>>;
}

/** Gives a command the options that say how its table is read. */
export function withReadOptions(command: Command): Command {
  return command
    .option(
      "--engine <address>",
      "read from a database: postgres://…, spark://…, duckdb:file; then FILE is a table. duckdb alone reads FILE with DuckDB",
    )
    .addOption(
      new Option("--format <name>", "what FILE is, when its ending does not say so").choices([
        ...FILE_FORMATS,
      ]),
    )
    .option("--sheet <name>", "the sheet of a workbook (otherwise the first)")
    .option("--missing <texts>", 'texts that mean "not known", such as NA,-1', listValue)
    .option("--text <columns>", "columns to keep as text although they look like numbers", listValue)
    .addOption(
      new Option("--locale <name>", "how numbers are written: en 12,345.6 or de 12.345,6").choices([
        "en",
        "de",
      ]),
    )
    .addOption(
      new Option("--encoding <name>", "how the letters of a CSV file are stored").choices([
        "utf-8",
        "latin1",
      ]),
    );
}

/** The types that are known before the file is read. */
export function knownTypes({ text = [], types = {} }: ReadOptions): Record<string, ColumnType> {
  return { ...types, ...Object.fromEntries(text.map((name) => [name, "text" as const])) };
}
