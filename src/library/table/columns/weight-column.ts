import type { ColumnTable } from "arquero";
import { cellNumber } from "./cell-number.js";
import { requireColumns } from "./data.js";
import { describeCell } from "./describe-cell.js";

/**
 * The weights of the rows in row order: how many people each stands for, 0 for a row that counts for nothing; 1 for each row when no column is named.
 *
 * @throws when the column does not exist, or when a weight is missing, not a number, or negative: the row is named.
 */
export function weightColumn(rows: ColumnTable, name: string | undefined): number[] {
  if (name === undefined) return new Array<number>(rows.numRows()).fill(1);
  requireColumns(rows, [name]);
  const values = Array.from<unknown>(rows.array(name));
  return values.map((value, row) => {
    const weight = cellNumber(value);
    if (weight !== undefined && weight >= 0) return weight;
    throw new RangeError(
      `Row ${row + 1} of the weights column "${name}" is ${describeCell(value)}; a weight must be a number of 0 or more.`,
    );
  });
}
