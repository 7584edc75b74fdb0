import { columnValues, type Data } from "../../table/columns/data.js";
import { isMissing } from "../../table/columns/is-missing.js";

/**
 * A column that names somebody or something in every row.
 *
 * @param what it names, as the sentence of a refusal calls it: "person", "act", "district".
 * @throws when a cell is missing (null, undefined, NaN or an empty text): the sentence names the row. Counted as a value, it
 *   would be one more person or act.
 */
export function requiredNames(data: Data, column: string, what: string): readonly unknown[] {
  const values = Array.from(columnValues(data, column));
  const row = values.findIndex(isMissing);
  if (row < 0) return values;
  throw new TypeError(
    `Row ${row + 1} has no ${what} in column "${column}". Fill it, or leave rows without one out before you count.`,
  );
}
