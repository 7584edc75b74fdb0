import { checkOptions } from "../../table/columns/check-options.js";
import { quoteText } from "../../table/write/sql-text.js";
import type { Engine } from "../connect/engine.js";
import { openDuckDB } from "../connect/open-duckdb.js";
import { tableName } from "../connect/table-name.js";
import { writeArrowFile } from "./arrow-file.js";
import { draftFile } from "./draft-file.js";
import { insertRows } from "./insert-rows.js";
import { travellingColumns, travellingSelect } from "./travelling-columns.js";

/**
 * Writes a table of an engine into a file: Parquet, CSV or Arrow, by its ending. Rows travel in batches and memory stays flat.
 * The file is whole or not there. Whole numbers, numbers, true and false, days and texts keep their kind; all else becomes
 * text. Parquet and CSV are written by DuckDB, for the other engines too.
 *
 * @param options `from`: the table. `file`: its path. `overwrite`: default false.
 * @throws when the file exists and `overwrite` is false, its ending is another one, or the engine fails.
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
  checkOptions("exportTable", options, { from: true, file: true, overwrite: true });
  const { from, file, overwrite = false } = options;
  const ending = /\.(parquet|csv|arrow|feather|ipc)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined) {
    throw new RangeError(
      `The file must end in .parquet, .csv or .arrow, but its name is ${JSON.stringify(file)}.`,
    );
  }
  const columns = await engine.columns(from);
  const travelling = travellingColumns(columns);
  const select = `SELECT ${travellingSelect(columns, travelling, engine.dialect)} FROM ${tableName(from, engine.dialect)}`;
  await draftFile(file, overwrite, async (draft) => {
    if (ending !== "parquet" && ending !== "csv") {
      await writeArrowFile(draft, travelling, engine.stream(select));
      return;
    }
    const format = ending === "csv" ? "FORMAT csv, HEADER" : "FORMAT parquet";
    const copy = (table: string): string => `COPY ${table} TO ${quoteText(draft, "duckdb")} (${format})`;
    if (engine.dialect === "duckdb") {
      await engine.query(copy(tableName(from, "duckdb")));
      return;
    }
    await draftFile(
      `${draft}.duckdb`,
      false,
      async (database) => {
        const writer = await openDuckDB(database, { memoryLimit: "200MB" });
        try {
          await insertRows(writer, "file_rows", travelling, engine.stream(select));
          await writer.query(copy("file_rows"));
        } finally {
          await writer.close();
        }
      },
      "discard",
    );
  });
}
