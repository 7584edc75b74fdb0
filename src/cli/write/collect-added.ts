import type { Engine } from "../../library/engine/connect/engine.js";
import { collectRows } from "../../library/engine/tables/collect-rows.js";
import { nextTurn } from "../../library/kernel/next-turn.js";
import { numberText } from "../../library/words/number-text.js";
import type { Progress } from "../progress.js";
import type { TableSource } from "../read/table-source.js";
import type { RowsToWrite } from "./rows-to-write.js";

/** The table of the columns that are written beside a list, and behind them the part of each row where there are parts. */
export const ADDED = "added_columns";

const SOME = 16_384;

/** Makes the new columns of a list a table of DuckDB, a row for each of its rows and in their order, in flat memory. */
export async function collectAdded(
  engine: Engine,
  source: TableSource,
  all: number,
  { columns, needs, values, parts }: RowsToWrite,
  progress: Progress,
): Promise<void> {
  // A table has at least one column.
  const hasParts = parts !== undefined || columns.length === 0;
  const kinds = [...columns.map(({ kind }) => kind), ...(hasParts ? (["number"] as const) : [])];
  await collectRows(engine, ADDED, kinds, async (collect) => {
    const add = (lists: ReturnType<typeof values>, from: number, rows: number): void => {
      const partOf = (_: unknown, row: number): number => parts?.[from + row] ?? 0;
      collect(hasParts ? [...lists, Array.from({ length: rows }, partOf)] : lists);
      progress.show(`${numberText(from + rows)} rows`, (from + rows) / all / 2);
    };
    let row = 0;
    if (needs.length === 0) {
      for (; row < all; row += SOME) {
        const rows = Math.min(SOME, all - row);
        add(values({}, row, rows), row, rows);
        await nextTurn();
      }
      return;
    }
    for await (const batch of source.batches(needs)) {
      const rows = batch[needs[0] ?? ""]?.length ?? 0;
      add(values(batch, row, rows), row, rows);
      row += rows;
    }
  });
}
