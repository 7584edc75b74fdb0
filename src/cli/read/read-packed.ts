import type { ColumnTable } from "arquero";
import { jsonRecords } from "../../library/opendata/file/json-records.js";
import { morePages } from "../../library/opendata/file/more-pages.js";
import { capitalTwins } from "../../library/opendata/records/capital-twins.js";
import { recordTable } from "../../library/opendata/records/record-table.js";
import { decodeText } from "../../library/table/delimited/decode-text.js";
import { wholeBytes } from "../../library/table/read/byte-pieces.js";
import { requireShallowJSON } from "../../library/table/read/json-depth.js";
import { parseDigits, repeatedName } from "../../library/table/read/parse-json.js";
import { ParquetProblem, readParquet } from "../../library/table/read/read-parquet.js";

/** What is unpacked of a file that is small enough to be read whole. */
const MOST_BYTES = 2e9;

/**
 * The table of a Parquet file.
 *
 * @throws when the file is damaged, something else, or packed in a way that needs DuckDB.
 */
export async function readParquetFile(bytes: Uint8Array, name: string): Promise<ColumnTable> {
  try {
    return await readParquet(bytes, MOST_BYTES);
  } catch (error) {
    if (!(error instanceof ParquetProblem)) throw error;
    throw new Error(
      error.why === "packed"
        ? `${name} is packed with ${error.codec}. Read it with DuckDB: add --engine duckdb.`
        : error.why === "too large"
          ? `${name} is too large to be read whole. Read it with DuckDB: add --engine duckdb.`
          : `${name} is not a Parquet file that can be read: it is damaged, or another kind of file.`,
    );
  }
}

/**
 * The records of a JSON file, or of one with a record a line, as a table.
 *
 * @param say hears that the file is one page of several.
 * @throws when it is no JSON, or holds no list of records: no sentence repeats any of it.
 */
export function recordsOfFile(bytes: Uint8Array, name: string, say: (sentence: string) => void): ColumnTable {
  requireShallowJSON(wholeBytes(bytes), name);
  const { text } = decodeText(bytes, name);
  const whole = parsed(text);
  if (whole !== undefined) {
    requireNamesOnce(text, name);
    // One line alone is a record too, where a file says that it has one a line.
    const records = ONE_A_LINE.test(name) && !Array.isArray(whole) ? [whole] : jsonRecords(whole, name);
    const partial = morePages(whole, records.length, name);
    if (partial !== undefined) say(partial);
    return saying(tableOf(records, name), name, say);
  }
  const records = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map(parsed);
  const wrong = records.indexOf(undefined);
  if (wrong < 0) {
    requireNamesOnce(text, name);
    return saying(tableOf(records, name), name, say);
  }
  throw new Error(
    `${name} is not JSON that can be read: record ${wrong + 1} is damaged, or the file is cut off.`,
  );
}

function saying(table: ColumnTable, name: string, say: (sentence: string) => void): ColumnTable {
  for (const twins of capitalTwins(table)) say(`${name} ${twins}`);
  return table;
}

const ONE_A_LINE = /\.(ndjson|jsonl)$/i;

/** JSON keeps the last of two values of one name, without a word. */
function requireNamesOnce(text: string, name: string): void {
  if (repeatedName(text) !== undefined)
    throw new Error(
      `${name} has a record with two values of one name, of which only one can be meant. Export it again, each column with a name of its own.`,
    );
}

/** A list of no records does not even say what its columns are called. */
function tableOf(records: readonly unknown[], name: string): ColumnTable {
  const table = recordTable(records);
  if (table.numCols() > 0) return table;
  throw new Error(
    `${name} is JSON without a record that has a value: there are no columns in it. Look at the filter or the export that made it.`,
  );
}

function parsed(text: string): unknown {
  try {
    return parseDigits(text);
  } catch {
    return undefined;
  }
}
