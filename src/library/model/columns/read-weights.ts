import { describeValue } from "../../table/columns/describe-value.js";
import { isNumberArray, type NumberArray } from "./read-columns.js";

/**
 * Reads a column of weights: how many people each row stands for.
 *
 * @throws when a weight is missing, zero, negative or not a number: the sentence names the row.
 */
export function readWeights(name: string, values: ArrayLike<unknown>): NumberArray {
  const weights = isNumberArray(values) ? values : new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    const weight = typeof value === "bigint" ? Number(value) : value;
    if (typeof weight !== "number" || !(weight > 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(
        `Weights must be above 0, but row ${row + 1} of column "${name}" holds ${describeValue(value)}. ` +
          "Leave out the rows that stand for nobody.",
      );
    }
    if (weights !== values) weights[row] = weight;
  }
  return weights;
}
