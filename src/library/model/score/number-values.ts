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
  const row = isFiniteThroughout(values)
    ? -1
    : values.findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
  if (row < 0) return values;
  throw new TypeError(
    `The model knows "${name}" as a column of numbers, but row ${firstRow + row + 1} holds ${describeCell(values[row])}.`,
  );
}

/** False where one is missing or infinite: only such a value is not zero when it is taken from itself. */
function isFiniteThroughout(values: Float64Array | Float32Array): boolean {
  // Four sums: each addition then need not wait for the one before it.
  let [a, b, c, d] = [0, 0, 0, 0];
  const even = values.length - (values.length % 4);
  for (let row = 0; row < even; row += 4) {
    a += (values[row] as number) - (values[row] as number);
    b += (values[row + 1] as number) - (values[row + 1] as number);
    c += (values[row + 2] as number) - (values[row + 2] as number);
    d += (values[row + 3] as number) - (values[row + 3] as number);
  }
  for (let row = even; row < values.length; row++) a += (values[row] as number) - (values[row] as number);
  return a + b + c + d === 0;
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
