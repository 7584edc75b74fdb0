import { csvLines } from "../../table/write/csv-lines.js";
import { quoteName, quoteText } from "../../table/write/sql-text.js";
import { quotedCell } from "./cell-sql.js";
import { numberAsText } from "./number-as-text.js";
import type { TextView } from "./open-text-view.js";

/** Columns that are written beside those of the file. */
export interface AddedColumns {
  /** The rows of the file with what the new cells are made of, to be selected from. */
  readonly from: string;
  /** Each with its cell as SQL on these rows. */
  readonly columns: readonly { readonly name: string; readonly cell: string }[];
  /** Which rows are written, as SQL. Default: all. */
  readonly where?: string;
}

/** The cell of a new column in a CSV file, as SQL on its value. */
export function addedCell(value: string, kind: "number" | "boolean" | "text"): string {
  return kind === "number" ? numberAsText(value) : kind === "boolean" ? value : quotedCell(value);
}

/**
 * The statement by which DuckDB writes the cells of a file, as they were written, into another CSV file, with what is added.
 *
 * A row is written as one text: DuckDB would otherwise put quotation marks and line ends of its own.
 */
export function copyText({ names, written }: TextView, added: AddedColumns, file: string): string {
  if (written === undefined) throw new TypeError("This file holds texts that have to be guarded first.");
  const header = csvLines([...names, ...added.columns.map(({ name }) => name)].map((name) => [name]));
  const parts = [...written, ...added.columns.map(({ cell }) => cell)];
  const line = `concat(${parts.join(", ',', ")}, chr(13)) AS ${quoteName(header.slice(0, -1), "duckdb")}`;
  const where = added.where === undefined ? "" : ` WHERE ${added.where}`;
  return (
    `COPY (SELECT ${line} FROM ${added.from}${where}) ` +
    `TO ${quoteText(file, "duckdb")} (FORMAT csv, HEADER true, QUOTE '', ESCAPE '', DELIMITER '\u0001')`
  );
}
