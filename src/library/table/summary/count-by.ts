import type { ColumnTable } from "arquero";
import { checkOptions } from "../columns/check-options.js";
import { compareValues } from "../columns/compare-values.js";
import { type Data, requireColumns, toTable } from "../columns/data.js";
import { describeValue } from "../columns/describe-value.js";
import { makeTable } from "../columns/make-table.js";
import { knownValue, type PlainValue } from "../columns/plain-value.js";
import { weightColumn } from "../columns/weight-column.js";

/** How `countBy` counts. */
export interface CountByOptions {
  /** A column of weights: the count is then the sum of the weights. Without it each row counts 1. */
  readonly weights?: string;
  /** "count" (the default): largest first; "value": smallest value first; "first": as they first appear. */
  readonly order?: "count" | "value" | "first";
  /** "keep" (the default): rows without a value are counted in a last row; "drop": they are left out of the shares. */
  readonly missing?: "keep" | "drop";
}

interface Group {
  readonly value: PlainValue;
  count: number;
}

/**
 * Counts the rows for each value of a column, like a pivot table with one field. Rows without a value (null, undefined,
 * NaN or an empty text) stand together in a last row; a row of weight 0 counts for nothing.
 *
 * Method: a frequency table; with weights, each count is the sum of the weights (Lohr 2019, "Sampling", section 7.2).
 *
 * @param column the column whose values are counted.
 * @returns a table with the column itself, `count`, and `share` (0 to 1, of all counted rows).
 * @throws when a column does not exist, when the column is called count or share, or when a weight is missing or not a number of 0
 *   or more.
 * @example
 * countBy({ result: ["home", "away", "home"] }, "result").get("count", 0); // 2
 * countBy({ type: ["a", "b"], weight: [3, 1] }, "type", { weights: "weight" }).get("share", 0); // 0.75
 */
export function countBy(data: Data, column: string, options: CountByOptions = {}): ColumnTable {
  checkOptions("countBy", options, {
    weights: "text",
    order: true,
    missing: ["keep", "drop"],
  });
  const { weights, order = "count", missing = "keep" } = options;
  if (column === "count" || column === "share") {
    throw new RangeError(
      `The result has a column "${column}" of its own. Rename yours first: data.rename({ ${column}: "my_${column}" }).`,
    );
  }
  if (!["count", "value", "first"].includes(order)) {
    throw new RangeError(`The order must be "count", "value" or "first", but it is ${describeValue(order)}.`);
  }
  const rows = toTable(data);
  requireColumns(rows, [column]);
  const groups = inOrder(groupCounts(rows, column, weightColumn(rows, weights), missing), order);
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  return makeTable([
    [column, groups.map(({ value }) => value)],
    ["count", groups.map(({ count }) => count)],
    ["share", groups.map(({ count }) => count / total)],
  ]);
}

function groupCounts(rows: ColumnTable, column: string, weights: number[], missing: string): Group[] {
  const groups = new Map<PlainValue, Group>();
  const values = Array.from<unknown>(rows.array(column));
  values.forEach((cell, row) => {
    const value = knownValue(cell);
    if (weights[row] === 0 || (value === null && missing === "drop")) return;
    const group = groups.get(value) ?? { value, count: 0 };
    group.count += weights[row] ?? 0;
    groups.set(value, group);
  });
  return [...groups.values()];
}

function inOrder(groups: Group[], order: "count" | "value" | "first"): Group[] {
  return groups.sort((a, b) => {
    const missingLast = Number(a.value === null) - Number(b.value === null);
    if (missingLast !== 0 || order === "first") return missingLast;
    if (order === "count" && a.count !== b.count) return b.count - a.count;
    return compareValues(a.value, b.value);
  });
}
