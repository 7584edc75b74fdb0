import { columnValues, type Data } from "../../table/columns/data.js";
import { knownValue } from "../../table/columns/plain-value.js";
import { requireDistinctLooks } from "../../table/columns/require-distinct-looks.js";

export interface RowGroups {
  /** The group of each row: a number from 0. */
  readonly of: Uint32Array;
  /** The number of rows in each group. */
  readonly sizes: Uint32Array;
}

/**
 * Puts rows together that agree in all named columns. A missing value is a value of its own (null, undefined, NaN and an
 * empty text are the same one), and the number 1 is not the text "1".
 *
 * @throws when two values of a column look the same, or differ in capitals alone: whoever reads them takes them for one.
 */
export function groupRows(data: Data, columns: readonly string[]): RowGroups {
  let of = new Uint32Array(columns[0] === undefined ? 0 : columnValues(data, columns[0]).length);
  let groups = of.length === 0 ? 0 : 1;
  for (const column of columns) {
    const values = columnValues(data, column);
    const codes = new Map<unknown, number>();
    // Group and value together make a number; numbering them anew after each column keeps it small.
    const pairs = new Map<number, number>();
    const next = new Uint32Array(of.length);
    for (let row = 0; row < of.length; row++) {
      const key = knownValue(values[row]);
      const code = codes.get(key) ?? codes.size;
      codes.set(key, code);
      const pair = (of[row] ?? 0) * (of.length + 1) + code;
      const group = pairs.get(pair) ?? pairs.size;
      pairs.set(pair, group);
      next[row] = group;
    }
    // A number and its text stay two values, as the groups that are given show: that errs on the safe side.
    requireDistinctLooks(
      [...codes.keys()].filter((key) => typeof key === "string"),
      column,
      "values",
    );
    of = next;
    groups = pairs.size;
  }
  const sizes = new Uint32Array(groups);
  for (const group of of) sizes[group] = (sizes[group] ?? 0) + 1;
  return { of, sizes };
}
