import { quoteName } from "../../table/write/sql-text.js";
import type { Engine } from "../connect/engine.js";
import { tableName } from "../connect/table-name.js";
import { listedColumns } from "./listed-columns.js";

/** Which table is written anew, and what it gets. */
export interface AddedColumn {
  readonly from: string;
  readonly into: string;
  readonly column: string;
  /** The new value of each row, as SQL. */
  readonly expression: string;
}

/**
 * Writes a new table with all columns of another and one more.
 *
 * @throws when the column's name is taken, and the engine's own error when the new table exists: nothing is changed.
 */
export async function addColumn(engine: Engine, added: AddedColumn): Promise<void> {
  const { from, into, column, expression } = added;
  const { dialect } = engine;
  const table = tableName(into, dialect);
  const names = (await listedColumns(engine, from)).map(({ name }) => name);
  // Names in a table differ by more than their case in every engine.
  if (names.some((name) => name.toLowerCase() === column.toLowerCase())) {
    throw new RangeError(
      `The table ${from} already has a column "${column}". Name the new one differently: column: "…".`,
    );
  }
  const kept = names.map((name) => quoteName(name, dialect));
  await engine.query(
    `CREATE TABLE ${table} AS SELECT ${[...kept, `${expression} AS ${quoteName(column, dialect)}`].join(", ")} ` +
      `FROM ${tableName(from, dialect)}`,
  );
}
