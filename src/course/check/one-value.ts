import { type Data, toTable } from "../../library/table/columns/data.js";
import { tableSize } from "../../library/table/columns/table-size.js";

/**
 * The value inside a table of one cell, a list of one, or an object with one field; anything else comes back as it is.
 * People hand in `table.rollup(…)` and mean the number in it.
 */
export function oneValue(given: unknown, depth = 3): unknown {
  if (typeof given !== "object" || given === null || depth === 0) return given;
  const size = tableSize(given);
  if (size !== undefined) {
    if (size.rows !== 1 || size.columns !== 1) return given;
    const table = toTable(given as Data);
    return oneValue(table.get(table.columnNames()[0] ?? "", 0), depth - 1);
  }
  if (Array.isArray(given) || ArrayBuffer.isView(given)) {
    const list = given as ArrayLike<unknown>;
    return list.length === 1 ? oneValue(list[0], depth - 1) : given;
  }
  if (Object.getPrototypeOf(given) !== Object.prototype) return given;
  const values = Object.values(given);
  return values.length === 1 ? oneValue(values[0], depth - 1) : given;
}
