import { tableColumns } from "../../library/engine/tables/table-columns.js";
import { quoteName } from "../../library/table/write/sql-text.js";
import type { TableSource } from "./table-source.js";

export const NEEDED_ROWS = "needed_rows";

/**
 * The table in which the engine of a source holds the needed columns. Those of a file of text are taken out of it once,
 * because each question would read the file from its beginning to its end again.
 *
 * @throws when one does not exist: the sentence offers the closest name.
 */
export async function neededTable(source: TableSource, columns: readonly string[]): Promise<string> {
  const { inEngine, text } = source;
  if (inEngine === undefined) throw new TypeError("Only what lies in an engine has a table.");
  if (text === undefined) return inEngine.table;
  await tableColumns(inEngine.engine, inEngine.table, columns);
  const names = columns.map((name) => quoteName(name, "duckdb")).join(", ");
  await inEngine.engine.query(
    `CREATE OR REPLACE TABLE ${NEEDED_ROWS} AS SELECT ${names} FROM ${inEngine.table}`,
  );
  return NEEDED_ROWS;
}
