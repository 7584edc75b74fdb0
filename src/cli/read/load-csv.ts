import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { duckDBPath } from "../../library/engine/connect/duckdb-file.js";
import type { Engine } from "../../library/engine/connect/engine.js";
import { writeParts } from "../../library/files/write-whole.js";
import { columnNames } from "../../library/table/columns/column-names.js";
import { decodeText } from "../../library/table/read/decode-text.js";
import { findDelimiter, splitCSV } from "../../library/table/read/split-csv.js";
import { quoteName, quoteText } from "../../library/table/write/sql-text.js";
import { messageOf } from "../command-problem.js";
import { knownCell } from "./csv-cells.js";
import { typedColumns } from "./csv-types.js";
import type { ReadOptions } from "./read-options.js";

/** The first row of names lies in here. */
const HEADER_BYTES = 1 << 20;

/**
 * Loads a CSV file into DuckDB under the name `file_rows`, with the columns and types that `readCSV` would give: the whole
 * file decides whether a column holds numbers.
 *
 * @throws the sentences of `readCSV` for a file that is no even table.
 */
export async function loadCSV(
  engine: Engine,
  path: string,
  name: string,
  folder: string,
  options: ReadOptions,
): Promise<void> {
  const { encoding = "utf-8" } = options;
  const file = encoding === "latin1" ? await asUTF8(path, folder) : path;
  const { names, delimiter } = readHeader(file, name);
  const columns = names.map((column) => `${quoteText(column, "duckdb")}: 'VARCHAR'`).join(", ");
  const quoted = names.map((column) => quoteName(column, "duckdb"));
  const source =
    `read_csv(${duckDBPath(file)}, hive_partitioning = false, columns = {${columns}}, header = true, auto_detect = false, ` +
    `delim = ${quoteText(delimiter, "duckdb")}, quote = '"', escape = '"', max_line_size = 16777216)`;
  const cells = quoted.map((column) => `${knownCell(column, options.missing)} AS ${column}`);
  try {
    await engine.query(`CREATE TABLE file_cells AS SELECT ${cells.join(", ")} FROM ${source}`);
  } catch (error) {
    throw new Error(unevenSentence(messageOf(error), name, names.length), { cause: error });
  }
  const typed = await typedColumns(engine, names, name, options);
  // Not a view: a fit passes over the rows many times, and each would read every cell's text anew.
  await engine.query(`CREATE TABLE file_rows AS SELECT ${typed.join(", ")} FROM file_cells`);
  await engine.query("DROP TABLE file_cells");
}

function readHeader(path: string, name: string): { names: readonly string[]; delimiter: string } {
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(HEADER_BYTES);
    const bytes = start.subarray(0, readSync(file, start, 0, HEADER_BYTES, 0));
    // A letter may be cut in two at the end: what follows the last line is of no interest.
    const lastLine = bytes.lastIndexOf(10);
    const text = decodeText(lastLine < 0 ? bytes : bytes.subarray(0, lastLine + 1), name, "utf-8");
    const delimiter = findDelimiter(text);
    const [header] = splitCSV(firstRow(text), delimiter);
    if (header === undefined)
      throw new Error(`${name} is empty: it should begin with a row of column names.`);
    return { names: columnNames(header.cells, name), delimiter };
  } finally {
    closeSync(file);
  }
}

/** The text up to the first end of a line that is not inside quotation marks. */
function firstRow(text: string): string {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (!quoted && (text[at] === "\n" || text[at] === "\r")) return text.slice(0, at);
  }
  return text;
}

async function asUTF8(path: string, folder: string): Promise<string> {
  const file = join(folder, "as-utf-8.csv");
  const decoder = new TextDecoder("windows-1252");
  async function* decoded(): AsyncGenerator<string> {
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  }
  await writeParts(file, decoded());
  return file;
}

/** What DuckDB says about an uneven file, in the words of `readCSV`. */
function unevenSentence(said: string, name: string, columns: number): string {
  const line = /CSV Error on Line: (\d+)/.exec(said)?.[1];
  if (/utf-?8|unicode/i.test(said)) {
    return `${line === undefined ? "" : `Line ${line} of `}${name} has letters that are not UTF-8. Add --encoding latin1, or save the file as "CSV UTF-8".`;
  }
  if (
    /unterminated quote|quoted value|quote/i.test(said) &&
    line !== undefined &&
    !/Expected Number/i.test(said)
  )
    return `${name}: A quotation mark that opens in the row of line ${line} is never closed.`;
  const found = /Found: (\d+)/.exec(said)?.[1];
  if (line === undefined) return `${name} cannot be read as a CSV file: ${said.split("\n")[0]}`;
  return (
    `Line ${line} of ${name} has ${found ?? "another number of"} ${found === "1" ? "cell" : "cells"}, ` +
    `but the first row names ${columns} columns. Is a comma inside a cell that has no quotation marks around it?`
  );
}
