import { tableName } from "../../../library/engine/connect/table-name.js";
import { assignSQL } from "../../../library/engine/score/assign-sql.js";
import { quoteName } from "../../../library/table/write/sql-text.js";
import { CommandProblem, orProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import type { ReadOptions } from "../../read/read-options.js";
import type { TableSource } from "../../read/table-source.js";
import { requireNewColumn } from "../../write/write-rows.js";

/** True when the rows lie in a database: its rows have no order, so a draw by row cannot be repeated. */
export function isDatabase({ engine }: ReadOptions): boolean {
  return engine !== undefined && engine !== "duckdb";
}

/** What a draw in a database needs. */
export interface DatabaseDraw {
  readonly arms: readonly string[];
  readonly probabilities?: readonly number[] | undefined;
  readonly seed: number;
  /** Who is who: the arm of somebody follows from it and the seed. */
  readonly id: string | undefined;
  readonly into: string | undefined;
  readonly column: string;
}

/**
 * Draws the arms where the rows are and writes a new table. Gives how many people are in each arm.
 *
 * @throws when --id or --into is missing, or the draw is refused: nothing is changed.
 */
export async function assignInDatabase(
  source: TableSource,
  { arms, probabilities, seed, id, into, column }: DatabaseDraw,
): Promise<Readonly<Record<string, number>>> {
  const { inEngine } = source;
  if (inEngine === undefined || id === undefined || into === undefined) {
    throw new CommandProblem(
      "A draw in a database needs --id, the column that says who is who, and --into, the new table. Leave --out and --blocks out.",
      EXIT.usage,
    );
  }
  requireNewColumn(source, column, "--column");
  const { engine, table } = inEngine;
  await orProblem(EXIT.input, () =>
    assignSQL(engine, { from: table, into, key: id, arms, probabilities, seed, column }),
  );
  const arm = quoteName(column, engine.dialect);
  const rows = await engine.query(
    `SELECT ${arm} AS arm, COUNT(*) AS people FROM ${tableName(into, engine.dialect)} GROUP BY ${arm}`,
  );
  const people = new Map(rows.map((row) => [String(row.arm), Number(row.people)]));
  return Object.fromEntries(arms.map((name) => [name, people.get(name) ?? 0]));
}
