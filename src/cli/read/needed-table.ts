import { tableColumns } from "../../library/engine/tables/table-columns.js";
import { quoteName } from "../../library/table/write/sql-text.js";
import type { TableSource } from "./table-source.js";

const NAME = "needed_rows";
const UNPACKED = "unpacked";

/** The names that the table can have: no sentence shows them. */
export const NEEDED_TABLES: readonly string[] = [`${UNPACKED}.${NAME}`, NAME];

/**
 * Up to so many cells the table is not packed for the disk, which took as long as to read the file. What does not fit
 * into the memory goes to the disk as it is then, where a long table would take much more room.
 */
const MOST_UNPACKED = 32_000_000;

/** Up to so many columns several threads read the file; with more of them they wait for memory, and one is done sooner. */
const MOST_COLUMNS_OF_THREADS = 8;

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
  const isUnpacked = text.rows * columns.length <= MOST_UNPACKED;
  if (isUnpacked) await inEngine.engine.query(`ATTACH IF NOT EXISTS ':memory:' AS ${UNPACKED}`);
  const table = isUnpacked ? `${UNPACKED}.${NAME}` : NAME;
  // Each thread holds a hundred thousand rows before it hands them on, in their order: those of a wide list are more than the memory.
  const isWide = columns.length > MOST_COLUMNS_OF_THREADS;
  if (isWide) await inEngine.engine.query("SET threads = 1");
  try {
    await inEngine.engine.query(`CREATE OR REPLACE TABLE ${table} AS SELECT ${names} FROM ${inEngine.table}`);
  } finally {
    if (isWide) await inEngine.engine.query("RESET threads");
  }
  return table;
}
