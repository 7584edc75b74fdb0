import { cellNumber } from "../../table/columns/cell-number.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";

/**
 * The numbers of a column that a chart is about to draw. A missing one (null, undefined, NaN or an empty text) is refused: it
 * would be drawn as zero, or not at all without a word.
 *
 * @throws when the column does not exist or a value is not a finite number (the sentence names the row).
 */
export function numericColumn(data: Data, name: string): readonly number[] {
  return Array.from(columnValues(data, name), (value, row) => {
    const number = cellNumber(value);
    if (number === undefined || Number.isNaN(number)) {
      throw new TypeError(
        `The chart needs numbers in column "${name}", but row ${row + 1} holds ${describeCell(value)}.`,
      );
    }
    return number;
  });
}
