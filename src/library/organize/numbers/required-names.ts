import { columnValues, type Data } from "../../table/columns/data.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { type PlainValue, plainValue } from "../../table/columns/plain-value.js";
import { requireDistinctLooks } from "../../table/columns/require-distinct-looks.js";

/**
 * A column that names somebody or something in every row. Two equal days are one name, whatever the time zone, and so are 1
 * and 1n.
 *
 * @param what it names, as the sentence of a refusal calls it: "person", "act", "district".
 * @throws when a cell is missing (null, undefined, NaN or an empty text): the sentence names the row. Counted as a value, it
 *   would be one more person or act. Also when two names could not be told apart, such as 1 and "1".
 */
export function requiredNames(data: Data, column: string, what: string): readonly PlainValue[] {
  const values = Array.from(columnValues(data, column));
  const row = values.findIndex(isMissing);
  if (row < 0) {
    const names = values.map(plainValue);
    requireDistinctLooks(new Set(names), column, "values");
    return names;
  }
  throw new TypeError(
    `Row ${row + 1} has no ${what} in column "${column}". Fill it, or leave rows without one out before you count.`,
  );
}

/**
 * The same for a table with one row for each.
 *
 * @throws when two rows have one name: it would be counted, or shown, twice.
 */
export function namesOfRows(data: Data, column: string, what: string): readonly PlainValue[] {
  const names = requiredNames(data, column, what);
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const row = names.findIndex((name, at) => rowOf.get(name) !== at);
  if (row < 0) return names;
  throw new RangeError(
    `Rows ${row + 1} and ${names.indexOf(names[row] ?? null, row + 1) + 1} have the same ${what} in column "${column}". Keep one row for each ${what}, or give them names of their own.`,
  );
}
