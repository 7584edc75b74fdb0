import { describeCell } from "../../table/columns/describe-cell.js";
import { rowWeight } from "../../table/columns/row-weight.js";
import { isNumberArray, type NumberArray } from "./read-columns.js";

/**
 * Reads a column of weights: how many people each row stands for, 0 for a row that counts for nothing.
 *
 * @throws when a weight is missing, negative, above 1e15 or not a number: the sentence names the row.
 */
export function readWeights(name: string, values: ArrayLike<unknown>): NumberArray {
  const weights = isNumberArray(values) ? values : new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    const weight = rowWeight(value);
    if (weight === undefined) {
      throw new RangeError(
        `Weights must be numbers from 0 to 1e15, but row ${row + 1} of column "${name}" holds ${describeCell(value)}. ` +
          "Write 0 for a row that counts for nothing.",
      );
    }
    if (weights !== values) weights[row] = weight;
  }
  return weights;
}
