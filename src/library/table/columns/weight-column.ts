import type { ColumnTable } from "arquero";
import { requireColumns } from "./data.js";
import { describeValue } from "./describe-value.js";

/**
 * The weights of the rows in row order; 1 for each row when no column is named.
 *
 * @throws when the column does not exist, or when a weight is missing, not a number, or negative: the row is named.
 */
export function weightColumn(rows: ColumnTable, name: string | undefined): number[] {
  if (name === undefined) return new Array<number>(rows.numRows()).fill(1);
  requireColumns(rows, [name]);
  const values = Array.from<unknown>(rows.array(name));
  return values.map((value, row) => {
    const weight = typeof value === "bigint" ? Number(value) : value;
    if (typeof weight === "number" && Number.isFinite(weight) && weight >= 0) return weight;
    throw new RangeError(
      `Row ${row + 1} of the weights column "${name}" is ${describeValue(value)}; a weight must be a number of 0 or more.`,
    );
  });
}
