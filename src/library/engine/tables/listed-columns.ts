import { describeValue } from "../../table/columns/describe-value.js";
import type { Engine, EngineColumn } from "../connect/engine.js";

/**
 * The columns of a table, in order.
 *
 * @throws when the engine gives no list of them, as one of somebody's own may: the sentence says what an engine gives.
 */
export async function listedColumns(engine: Engine, table: string): Promise<readonly EngineColumn[]> {
  const columns: unknown = await engine.columns(table);
  if (Array.isArray(columns) && columns.every(isColumn)) return columns;
  const wrong: unknown = Array.isArray(columns) ? columns.find((column) => !isColumn(column)) : columns;
  throw new TypeError(
    `An engine gives the columns of a table as a list such as [{ name: "age", kind: "number", type: "INTEGER", floating: false }], but for "${table}" it gave ${Array.isArray(columns) ? "a list with " : ""}${describeValue(wrong)}. Use openDuckDB, openPostgres or openSpark, or mend its columns().`,
  );
}

function isColumn(column: unknown): column is EngineColumn {
  const { name, kind, type } = Object(column) as Partial<EngineColumn>;
  return typeof name === "string" && typeof kind === "string" && typeof type === "string";
}
