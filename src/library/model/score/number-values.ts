import { cellNumber } from "../../table/columns/cell-number.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { isNumberArray, type NumberArray } from "../columns/read-columns.js";

/** A column of numbers, checked: NaN where one is missing. Sentences count the rows from `firstRow`. */
export function numberValues(name: string, values: ArrayLike<unknown>, firstRow = 0): NumberArray {
  return isNumberArray(values) ? finite(name, values, firstRow) : numbersOf(name, values, firstRow);
}

/** The same column, looked at once: an infinite value would be scored as certain. */
function finite(name: string, values: NumberArray, firstRow: number): NumberArray {
  if (!(values instanceof Float64Array || values instanceof Float32Array)) return values;
  // Only what is missing or infinite is not zero when it is taken from itself.
  let wrong = 0;
  for (let row = 0; row < values.length; row++) wrong += (values[row] as number) - (values[row] as number);
  const row = wrong === 0 ? -1 : values.findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
  if (row < 0) return values;
  throw new TypeError(
    `The model knows "${name}" as a column of numbers, but row ${firstRow + row + 1} holds ${describeCell(values[row])}.`,
  );
}

function numbersOf(name: string, values: ArrayLike<unknown>, firstRow: number): Float64Array {
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    const number = cellNumber(value);
    if (number !== undefined) numbers[row] = number;
    else {
      throw new TypeError(
        `The model knows "${name}" as a column of numbers, but row ${firstRow + row + 1} holds ${describeCell(value)}.`,
      );
    }
  }
  return numbers;
}
