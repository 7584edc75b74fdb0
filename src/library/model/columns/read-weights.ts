import { cellNumber } from "../../table/columns/cell-number.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { isNumberArray, type NumberArray } from "./read-columns.js";

/**
 * Reads a column of weights: how many people each row stands for, 0 for a row that counts for nothing.
 *
 * @throws when a weight is missing, negative or not a number: the sentence names the row.
 */
export function readWeights(name: string, values: ArrayLike<unknown>): NumberArray {
  const weights = isNumberArray(values) ? values : new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    const weight = cellNumber(value);
    if (weight === undefined || !(weight >= 0)) {
      throw new RangeError(
        `Weights must be numbers of 0 or more, but row ${row + 1} of column "${name}" holds ${describeCell(value)}. ` +
          "Write 0 for a row that counts for nothing.",
      );
    }
    if (weights !== values) weights[row] = weight;
  }
  return weights;
}
