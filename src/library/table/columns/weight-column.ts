import type { ColumnTable } from "arquero";
import { requireColumns } from "./data.js";
import { describeCell } from "./describe-cell.js";
import { rowWeight } from "./row-weight.js";

/**
 * The weights of the rows in row order: how many people each stands for, 0 for a row that counts for nothing; 1 for each row when no column is named.
 *
 * @throws when the column does not exist, or when a weight is missing, not a number, negative, or above 1e15: the row is named.
 */
export function weightColumn(rows: ColumnTable, name: string | undefined): number[] {
  if (name === undefined) return new Array<number>(rows.numRows()).fill(1);
  requireColumns(rows, [name]);
  const values = Array.from<unknown>(rows.array(name));
  return values.map((value, row) => {
    const weight = rowWeight(value);
    if (weight !== undefined) return weight;
    throw new RangeError(
      `Row ${row + 1} of the weights column "${name}" is ${describeCell(value)}; a weight must be a number from 0 to 1e15.`,
    );
  });
}
