import type { Engine, EngineColumn } from "../connect/engine.js";
import { tableName } from "../connect/table-name.js";
import { listedColumns } from "./listed-columns.js";

/**
 * Why a query failed: when a column is gone or of another type than before, a sentence that says so, otherwise the error
 * itself.
 */
export async function changedType(
  engine: Engine,
  table: string,
  before: readonly EngineColumn[],
  error: unknown,
): Promise<unknown> {
  // Spark remembers what a table was like when this session first saw it.
  if (engine.dialect === "spark") {
    await engine.query(`REFRESH TABLE ${tableName(table, "spark")}`).catch(() => {});
  }
  // A connection that is lost, or a table that is gone, cannot be asked: its own error says it best.
  const now = await listedColumns(engine, table).catch(() => undefined);
  if (now === undefined) return error;
  for (const { name, type } of before) {
    const found = now.find((column) => column.name === name);
    if (found?.type === type) continue;
    return new Error(
      `The table ${table} was changed while it was read: column "${name}" was of type ${type} and ` +
        `${found === undefined ? "is gone" : `is now ${found.type}`}. Run it again when nobody changes the table.`,
      { cause: error },
    );
  }
  return error;
}
