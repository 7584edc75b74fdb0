import { findPlace } from "../../files/place.js";
import { writeParts } from "../../files/write-whole.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { csvLines } from "../../table/write/csv-lines.js";
import { quoteText } from "../../table/write/sql-text.js";
import { cellPlace } from "../../table/write/writable-text.js";
import type { Engine, EngineColumn } from "../connect/engine.js";
import { openWorkDuckDB } from "../connect/open-work-duckdb.js";
import { requireEngine } from "../connect/require-engine.js";
import { tableName } from "../connect/table-name.js";
import { writeByDuckDB } from "../connect/write-by-duckdb.js";
import { arrowParts } from "./arrow-parts.js";
import { insertRows } from "./insert-rows.js";
import { listedColumns } from "./listed-columns.js";
import { isWholeNumber, travellingColumns, travellingSelect } from "./travelling-columns.js";

/**
 * Writes a table of an engine into a file: Parquet, CSV or Arrow, by its ending. Rows travel in batches and memory stays flat.
 * The file is whole or not there, and only you can read it. Whole numbers, numbers, true and false, days and texts keep their
 * kind; all else becomes text. In CSV a text that a spreadsheet would run as a formula gets an apostrophe in front, which
 * `readCSV` and `importTable` take off again. Parquet is written by DuckDB, for the other engines too.
 *
 * @param options `from`: the table. `file`: its path. `overwrite`: default false.
 * @throws when the file exists and `overwrite` is false, its ending is another one, the disk is full, or the engine fails.
 * @example
 * const engine = await openDuckDB();
 * await engine.query("CREATE TABLE doors AS SELECT i AS door, i % 3 = 0 AS answered FROM range(90) AS t(i)");
 * await exportTable(engine, { from: "doors", file: "all-doors.parquet" });
 * const [row] = await engine.query("SELECT COUNT(*) AS n FROM 'all-doors.parquet'");
 * await engine.close();
 * row.n; // 90
 */
export async function exportTable(
  engine: Engine,
  options: { readonly from: string; readonly file: string; readonly overwrite?: boolean },
): Promise<void> {
  checkOptions("exportTable", options, { from: "needed text", file: "needed text", overwrite: "yes or no" });
  requireEngine(engine);
  const { from, file, overwrite = false } = options;
  const ending = /\.(parquet|csv|arrow|feather|ipc)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined) {
    throw new RangeError(
      `The file must end in .parquet, .csv or .arrow, but its name is ${JSON.stringify(file)}.`,
    );
  }
  const place = { overwrite };
  findPlace(file, place);
  const columns = await listedColumns(engine, from);
  if (ending === "csv") return writeParts(file, csvParts(engine, from, columns), place);
  const travelling = travellingColumns(columns);
  const select = selectOf(engine, from, columns);
  if (ending !== "parquet") return writeParts(file, arrowParts(travelling, engine.stream(select)), place);
  await writeByDuckDB(file, place, async (draft) => {
    const copy = (table: string): string =>
      `COPY ${table} TO ${quoteText(draft.file, "duckdb")} (FORMAT parquet)`;
    if (engine.dialect === "duckdb") {
      await engine.query(copy(tableName(from, "duckdb")));
      return;
    }
    const writer = await openWorkDuckDB(`${draft.folder}/rows.duckdb`);
    try {
      await insertRows(writer, "file_rows", travelling, engine.stream(select));
      await writer.query(copy("file_rows"));
    } finally {
      await writer.close();
    }
  });
}

/** The rows as the parts of a CSV file that is safe to open in a spreadsheet. */
async function* csvParts(
  engine: Engine,
  from: string,
  columns: readonly EngineColumn[],
): AsyncGenerator<string> {
  const names = columns.map(({ name }) => name);
  yield csvLines(names.map((name) => [name]));
  // A decimal number of many digits keeps them all as its text.
  const exact = columns.map((column) => (isExact(column) ? column : { ...column, kind: "other" as const }));
  let before = 0;
  for await (const rows of engine.stream(selectOf(engine, from, exact))) {
    yield csvLines(
      names.map((name) => rows.map((row) => row[name])),
      ",",
      (column, row) => cellPlace(names[column] ?? "", before + row),
    );
    before += rows.length;
  }
}

function isExact({ kind, floating, type }: EngineColumn): boolean {
  return kind !== "number" || floating || isWholeNumber(type);
}

function selectOf({ dialect }: Engine, from: string, columns: readonly EngineColumn[]): string {
  const list = travellingSelect(columns, travellingColumns(columns), dialect);
  return `SELECT ${list} FROM ${tableName(from, dialect)}`;
}
