import { checkOptions } from "../../table/columns/check-options.js";
import { type BytePieces, firstBytes } from "../../table/read/byte-pieces.js";
import { fileWords, requireMeant } from "../../table/read/file-words.js";
import { requireShallowJSON } from "../../table/read/json-depth.js";
import { sayNotice } from "../../table/read/notice.js";
import { readPieces } from "../../table/read/read-bytes.js";
import { READ_CSV_OPTIONS, type ReadCSVOptions } from "../../table/read/read-csv-options.js";
import { RECOGNIZED_BYTES, recognizeFile } from "../../table/read/recognize-file.js";
import { duckDBFile } from "../connect/duckdb-file.js";
import type { Engine, EngineRow } from "../connect/engine.js";
import { openWorkDuckDB } from "../connect/open-work-duckdb.js";
import { requireEngine } from "../connect/require-engine.js";
import { tableName } from "../connect/table-name.js";
import { openTextView } from "../delimited/open-text-view.js";
import { readArrowFile } from "./arrow-file.js";
import { asWhole } from "./as-whole.js";
import { insertRows } from "./insert-rows.js";
import { type LoadedFile, loadDelimited } from "./load-delimited.js";
import { travellingColumns, travellingSelect } from "./travelling-columns.js";

/** What is imported, and how it is read. The options of `readCSV` are for delimited text. */
export interface ImportTableOptions extends ReadCSVOptions {
  /** Its path. */
  readonly file: string;
  /** The new table, which must not exist. */
  readonly into: string;
}

/**
 * Brings a file into an engine as a new table: delimited text, Parquet, JSON or Arrow. What the file is, its content decides
 * and not its ending. Rows travel in batches, so a file may be larger than memory.
 *
 * Delimited text gives the same columns and values as `readCSV`: codes with a leading zero stay text, "12,345" is a number.
 * DuckDB reads Parquet and JSON by itself, and reads them for the other engines.
 *
 * A very large file reaches PostgreSQL sooner by its COPY, and Spark by `CREATE TABLE … USING parquet LOCATION …`, when the
 * server can see the file.
 *
 * @param options `file`: its path. `into`: the new table, which must not exist. For text also what `readCSV` takes.
 * @returns how many rows the table has.
 * @throws when the file cannot be read, or the table exists: then nothing is changed. No sentence repeats a row.
 * @example
 * const engine = await openDuckDB();
 * await engine.query("CREATE TABLE doors AS SELECT i AS door, i % 3 = 0 AS answered FROM range(90) AS t(i)");
 * await exportTable(engine, { from: "doors", file: "doors.arrow" });
 * const rows = await importTable(engine, { file: "doors.arrow", into: "again" });
 * await engine.close();
 * rows; // 90
 */
export async function importTable(engine: Engine, options: ImportTableOptions): Promise<number> {
  checkOptions("importTable", options, { ...READ_CSV_OPTIONS, file: "needed text", into: "needed text" });
  requireEngine(engine);
  const { file, into, ...textOptions } = options;
  const pieces = readPieces(file);
  const found = recognizeFile(firstBytes(pieces, RECOGNIZED_BYTES));
  requireMeant(found, file);
  switch (found.kind) {
    case "arrow": {
      const { columns, batches } = await readArrowFile(file);
      return insertRows(engine, into, columns, batches);
    }
    case "parquet":
    case "json":
    case "json lines":
      if (found.kind !== "parquet") requireShallowJSON(pieces, file);
      return importByDuckDB(engine, into, file, found.kind === "parquet" ? "parquet" : "json");
    case "text":
    case "delimited":
    case "empty": {
      const loaded = await importText(engine, into, { pieces, file, options: textOptions });
      loaded.notices.forEach(sayNotice(options.onNotice));
      return loaded.rows;
    }
    default:
      throw new Error(
        `${file} is ${fileWords(found)}, which cannot be imported. Save it as CSV, Parquet, Arrow or JSON.`,
      );
  }
}

/** DuckDB reads the file where it lies; other engines, and days in a form of their own, get their rows from here. */
async function importText(
  engine: Engine,
  into: string,
  from: { readonly pieces: BytePieces; readonly file: string; readonly options: ReadCSVOptions },
): Promise<LoadedFile> {
  const { file, options } = from;
  if (engine.dialect !== "duckdb" || Object.values(options.types ?? {}).some((type) => type === "date"))
    return loadDelimited(engine, into, from);
  const text = await openTextView({ path: file, file, options });
  try {
    await engine.query(`CREATE TABLE ${tableName(into, engine.dialect)} AS ${text.select}`);
  } finally {
    text.remove();
  }
  return { rows: text.rows, notices: text.notices };
}

async function importByDuckDB(
  engine: Engine,
  into: string,
  file: string,
  kind: "parquet" | "json",
): Promise<number> {
  const source = duckDBFile(file, kind);
  if (engine.dialect === "duckdb") {
    const table = tableName(into, "duckdb");
    await asWhole(file, kind, () => engine.query(`SELECT * FROM ${source} LIMIT 0`));
    await engine.query(`CREATE TABLE ${table} AS SELECT * FROM ${source} LIMIT 0`);
    try {
      await asWhole(file, kind, () => engine.query(`INSERT INTO ${table} SELECT * FROM ${source}`));
    } catch (error) {
      await engine.query(`DROP TABLE ${table}`);
      throw error;
    }
    const [row] = await engine.query(`SELECT CAST(COUNT(*) AS DOUBLE) AS n FROM ${table}`);
    return Number(row?.n);
  }
  const reader = await openWorkDuckDB();
  try {
    await asWhole(file, kind, () => reader.query(`CREATE VIEW file_rows AS SELECT * FROM ${source}`));
    const columns = await reader.columns("file_rows");
    const travelling = travellingColumns(columns);
    const select = `SELECT ${travellingSelect(columns, travelling, "duckdb")} FROM file_rows`;
    return await insertRows(engine, into, travelling, wholeRows(reader, select, file, kind));
  } finally {
    await reader.close();
  }
}

async function* wholeRows(
  reader: Engine,
  select: string,
  file: string,
  kind: "parquet" | "json",
): AsyncGenerator<readonly EngineRow[]> {
  const rows = reader.stream(select)[Symbol.asyncIterator]();
  for (;;) {
    const next = await asWhole(file, kind, () => rows.next());
    if (next.done === true) return;
    yield next.value;
  }
}
