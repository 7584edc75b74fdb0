import { isMissing } from "../../table/columns/is-missing.js";
import { plainValue } from "../../table/columns/plain-value.js";

/**
 * The block of each person out of several columns, "Wayne · high": people share a block when they agree in all of them. One
 * column alone is as it is. Nothing (null) where a part is missing: null, undefined, NaN or an empty text.
 */
export function joinBlocks(columns: readonly ArrayLike<unknown>[]): readonly unknown[] {
  const [first = []] = columns;
  if (columns.length === 1) return Array.from(first, (value) => (isMissing(value) ? null : value));
  return Array.from(first, (_, row) => {
    const parts = columns.map((values) => values[row]);
    if (parts.some(isMissing)) return null;
    // A dot inside a part is doubled, so that no two lists of parts give one text.
    return parts.map((part) => String(plainValue(part)).replaceAll("·", "··")).join(" · ");
  });
}
