import type { ColumnTable } from "arquero";
import { makeTable } from "../columns/make-table.js";
import type { TextRow } from "../delimited/split-rows.js";

/** Rows with too few or too many cells as a table: the columns `line`, `cells`, then cell1, cell2, … as text. */
export function raggedTable(rows: readonly TextRow[]): ColumnTable {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return makeTable([
    ["line", rows.map(({ line }) => line)],
    ["cells", rows.map(({ cells }) => cells.length)],
    ...Array.from({ length: width }, (_, column): [string, (string | null)[]] => [
      `cell${column + 1}`,
      rows.map(({ cells }) => cells[column] ?? null),
    ]),
  ]);
}
