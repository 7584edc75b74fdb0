import { checkOptions } from "../../table/columns/check-options.js";
import { quoteName } from "../../table/write/sql-text.js";
import { duckDBFile, isDelimited } from "../connect/duckdb-file.js";
import type { Engine } from "../connect/engine.js";
import { openDuckDB } from "../connect/open-duckdb.js";
import { tableName } from "../connect/table-name.js";
import { readArrowFile } from "./arrow-file.js";
import { insertRows } from "./insert-rows.js";
import { travellingColumns, travellingSelect } from "./travelling-columns.js";
import { unguardedText } from "./unguarded-text.js";

/**
 * Brings a file into an engine as a new table: Parquet, CSV, JSON lines or Arrow, by its ending. Rows travel in batches, so a
 * file may be larger than memory. DuckDB reads Parquet, CSV and JSON by itself, and reads them for the other engines.
 *
 * A very large file reaches PostgreSQL sooner by its COPY, and Spark by `CREATE TABLE … USING parquet LOCATION …`, when the
 * server can see the file.
 *
 * @param options `file`: its path. `into`: the new table, which must not exist.
 * @returns how many rows the table has.
 * @throws when the file cannot be read, or the table exists: then nothing is changed.
 * @example
 * const engine = await openDuckDB();
 * await engine.query("CREATE TABLE doors AS SELECT i AS door, i % 3 = 0 AS answered FROM range(90) AS t(i)");
 * await exportTable(engine, { from: "doors", file: "doors.arrow" });
 * const rows = await importTable(engine, { file: "doors.arrow", into: "again" });
 * await engine.close();
 * rows; // 90
 */
export async function importTable(
  engine: Engine,
  options: { readonly file: string; readonly into: string },
): Promise<number> {
  checkOptions("importTable", options, { file: true, into: true });
  const { file, into } = options;
  if (/\.(arrow|feather|ipc)$/i.test(file)) {
    const { columns, batches } = await readArrowFile(file);
    return insertRows(engine, into, columns, batches);
  }
  if (engine.dialect === "duckdb") {
    const table = tableName(into, "duckdb");
    await engine.query(`CREATE TABLE ${table} AS ${await selectFile(engine, file)}`);
    const [row] = await engine.query(`SELECT CAST(COUNT(*) AS DOUBLE) AS n FROM ${table}`);
    return Number(row?.n);
  }
  const reader = await openDuckDB(":memory:", { memoryLimit: "200MB" });
  try {
    await reader.query(`CREATE VIEW file_rows AS ${await selectFile(reader, file)}`);
    const columns = await reader.columns("file_rows");
    const travelling = travellingColumns(columns);
    const rows = reader.stream(`SELECT ${travellingSelect(columns, travelling, "duckdb")} FROM file_rows`);
    return await insertRows(engine, into, travelling, rows);
  } finally {
    await reader.close();
  }
}

/** The rows of a file; the texts of a CSV file without the apostrophes that keep a spreadsheet from running them. */
async function selectFile(reader: Engine, file: string): Promise<string> {
  const rows = duckDBFile(file);
  if (!isDelimited(file)) return `SELECT * FROM ${rows}`;
  const columns = await reader.query(`DESCRIBE SELECT * FROM ${rows}`);
  const list = columns.map(({ column_name: column, column_type: type }) => {
    const name = quoteName(String(column), "duckdb");
    return type === "VARCHAR" ? `${unguardedText(name)} AS ${name}` : name;
  });
  return `SELECT ${list.join(", ")} FROM ${rows}`;
}
