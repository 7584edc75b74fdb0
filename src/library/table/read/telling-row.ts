import { isMissing } from "../columns/is-missing.js";
import { looksLikeNumber } from "./type-column.js";

/**
 * The row to name where a column should hold numbers and a row holds something else. Of a column of texts it is the row that
 * made them texts, such as one with NA among numbers, and not the first.
 */
export function tellingRow(column: ArrayLike<unknown>, row: number): number {
  if (!isNumberText(column[row])) return row;
  for (let at = row + 1; at < column.length; at++) {
    const value = column[at];
    if (typeof value === "string" && !isMissing(value) && !isNumberText(value)) return at;
  }
  return row;
}

const isNumberText = (value: unknown): boolean => typeof value === "string" && looksLikeNumber(value, "en");
