import { isMasked, isNothing } from "../../table/clean/unknown-cell.js";
import type { Layout } from "../describe/layout.js";
import { shapeOf } from "./cell-shape.js";
import type { MatchedColumn } from "./match-header.js";

/** Columns whose cells only the makers of a layout write so: how many fit, and how many speak against it. */
export interface CellsBelow {
  readonly fit: number;
  readonly against: number;
}

/** Looks at the codes and the shapes of ids below names that fit. Days say nothing: a spreadsheet writes them anew. */
export function cellsBelow(
  rows: readonly (readonly string[])[],
  matched: readonly MatchedColumn[],
  layout: Layout,
): CellsBelow {
  let [fit, against] = [0, 0];
  matched.forEach(({ column }, place) => {
    if (column === undefined || (column.codes === undefined && column.pattern === undefined)) return;
    const cells = rows
      .map((row) => (row[place] ?? "").trim())
      .filter((cell) => cell !== "" && !isMasked(cell) && !isNothing(cell));
    const shape = shapeOf(column, layout);
    if (shape === undefined || cells.length === 0) return;
    const share = cells.filter(shape.fits).length / cells.length;
    if (share >= 0.5) fit++;
    else if (share < 0.1) against++;
  });
  return { fit, against };
}
