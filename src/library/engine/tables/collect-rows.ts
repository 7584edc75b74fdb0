import { quoteName } from "../../table/write/sql-text.js";
import type { AppendedKind, Engine, RowAppender } from "../connect/engine.js";
import { appendRows } from "./append-rows.js";

const TYPES: Readonly<Record<AppendedKind, string>> = {
  number: "DOUBLE",
  boolean: "BOOLEAN",
  text: "VARCHAR",
};

/**
 * Makes a table of DuckDB from rows that come in parts, in flat memory: in one piece of work, so that what is complete goes to
 * the disk at once. A table of that name is replaced.
 *
 * @param kinds of the columns, which are called v0, v1, …
 * @param collect hands over the parts.
 */
export async function collectRows(
  engine: Engine,
  table: string,
  kinds: readonly AppendedKind[],
  collect: (add: RowAppender["add"]) => Promise<void>,
): Promise<void> {
  const { openAppender } = engine;
  if (openAppender === undefined) throw new TypeError("This engine takes rows by SQL alone.");
  await engine.query("BEGIN TRANSACTION");
  try {
    const columns = kinds.map((kind, i) => `v${i} ${TYPES[kind]}`);
    await engine.query(`CREATE OR REPLACE TABLE ${quoteName(table, "duckdb")} (${columns.join(", ")})`);
    await appendRows(openAppender, table, kinds, collect);
    await engine.query("COMMIT");
  } catch (error) {
    // The first error is the one to tell.
    await engine.query("ROLLBACK").catch(() => {});
    throw error;
  }
}
