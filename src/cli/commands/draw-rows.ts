import type { ColumnTable } from "arquero";
import type { Engine, EngineColumn } from "../../library/engine/connect/engine.js";
import { makeTable } from "../../library/table/columns/make-table.js";
import { quoteName } from "../../library/table/write/sql-text.js";

/** So many rows are drawn, and fewer where they are wide: no more cells and letters than these are held. */
const MOST_ROWS = 50_000;
const MOST_CELLS = 500_000;
const MOST_LETTERS = 12_000_000;
const FEWEST_ROWS = 2_000;

/**
 * Rows of a table in DuckDB, drawn evenly with a fixed seed: the same table gives the same rows.
 *
 * @param from the table as SQL.
 * @param rows how many it has.
 */
export async function drawRows(
  engine: Engine,
  from: string,
  columns: readonly EngineColumn[],
  rows: number,
): Promise<ColumnTable> {
  const drawn = Math.min(rows, await howMany(engine, from, columns));
  const lists = columns.map((): unknown[] => []);
  const sql = `SELECT * FROM ${from} USING SAMPLE reservoir(${drawn} ROWS) REPEATABLE (1)`;
  if (engine.lists === undefined) throw new TypeError("Rows are drawn in DuckDB alone.");
  for await (const some of engine.lists(sql)) {
    lists.forEach((list, column) => {
      for (const value of some[column] ?? []) list.push(value);
    });
  }
  return makeTable(columns.map(({ name }, column) => [name, lists[column] ?? []]));
}

async function howMany(engine: Engine, from: string, columns: readonly EngineColumn[]): Promise<number> {
  const texts = columns.filter(({ kind }) => kind === "text").map(({ name }) => quoteName(name, "duckdb"));
  const letters = texts.map((name) => `coalesce(avg(length(${name})), 0)`).join(" + ");
  const [row] = await engine.query(
    `SELECT ${letters === "" ? "0" : letters} AS letters FROM (SELECT * FROM ${from} LIMIT ${FEWEST_ROWS})`,
  );
  const cells = MOST_CELLS / Math.max(1, columns.length);
  const letterRows = MOST_LETTERS / Math.max(1, Number(row?.letters));
  return Math.floor(Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, cells, letterRows)));
}
