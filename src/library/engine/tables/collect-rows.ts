import { quoteName } from "../../table/write/sql-text.js";
import type { AppendedColumn, Engine } from "../connect/engine.js";

const TYPES: Readonly<Record<AppendedColumn["kind"], string>> = {
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
  kinds: readonly AppendedColumn["kind"][],
  collect: (add: (lists: readonly AppendedColumn["values"][]) => Promise<void>) => Promise<void>,
): Promise<void> {
  const { append } = engine;
  if (append === undefined) throw new TypeError("This engine takes rows by SQL alone.");
  await engine.query("BEGIN TRANSACTION");
  try {
    const columns = kinds.map((kind, i) => `v${i} ${TYPES[kind]}`);
    await engine.query(`CREATE OR REPLACE TABLE ${quoteName(table, "duckdb")} (${columns.join(", ")})`);
    await collect((lists) =>
      append(
        table,
        kinds.map((kind, i) => ({ kind, values: lists[i] ?? [] })),
      ),
    );
    await engine.query("COMMIT");
  } catch (error) {
    // The first error is the one to tell.
    await engine.query("ROLLBACK").catch(() => {});
    throw error;
  }
}
