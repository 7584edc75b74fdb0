import type { ColumnTable } from "arquero";
import { checkOptions } from "./check-options.js";
import { compareMissingLast } from "./compare-values.js";
import { type Data, requireColumns, toTable } from "./data.js";
import { knownValue } from "./plain-value.js";

/**
 * Puts the rows in the order of one column: numbers by size, text from A to Z, rows without a value (null, undefined, NaN or an
 * empty text) last.
 *
 * JavaScript's own sort reads numbers as text, so that 10 comes before 9. Rows with the same value keep their order.
 * Text is compared by code point: the order is the same on every machine, and capitals come before small letters.
 *
 * @param column the column to sort by.
 * @param options `descending`: largest first; false is the default.
 * @throws when the column does not exist.
 * @example
 * sortBy({ doors: [10, 9, 1] }, "doors").array("doors"); // [1, 9, 10]
 * sortBy({ doors: [10, 9, 1] }, "doors", { descending: true }).get("doors", 0); // 10
 */
export function sortBy(data: Data, column: string, options: { descending?: boolean } = {}): ColumnTable {
  checkOptions("sortBy", options, { descending: "yes or no" });
  const { descending = false } = options;
  const rows = toTable(data).reify();
  requireColumns(rows, [column]);
  const values = Array.from<unknown>(rows.array(column)).map(knownValue);
  const order = values.map((_, row) => row);
  order.sort((a, b) => compareMissingLast(values[a] ?? null, values[b] ?? null, descending));
  return rows.reify(order);
}
