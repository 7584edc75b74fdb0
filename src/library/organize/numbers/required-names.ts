import { columnValues, type Data } from "../../table/columns/data.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { type PlainValue, plainValue } from "../../table/columns/plain-value.js";

/**
 * A column that names somebody or something in every row. Two equal days are one name, whatever the time zone, and so are 1
 * and 1n.
 *
 * @param what it names, as the sentence of a refusal calls it: "person", "act", "district".
 * @throws when a cell is missing (null, undefined, NaN or an empty text): the sentence names the row. Counted as a value, it
 *   would be one more person or act.
 */
export function requiredNames(data: Data, column: string, what: string): readonly PlainValue[] {
  const values = Array.from(columnValues(data, column));
  const row = values.findIndex(isMissing);
  if (row < 0) return values.map(plainValue);
  throw new TypeError(
    `Row ${row + 1} has no ${what} in column "${column}". Fill it, or leave rows without one out before you count.`,
  );
}
