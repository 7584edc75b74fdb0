import { cellNumber } from "../../table/columns/cell-number.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { tellingRow } from "../../table/read/telling-row.js";

/** A column as numbers: true and false are 1 and 0, a missing value is NaN. `values` may be the caller's own: never write to it. */
export interface NumberColumn {
  readonly values: Float64Array;
  readonly missing: number;
  /** True when every value that is there is 0 or 1. */
  readonly binary: boolean;
}

/** The squared variances of larger numbers would have no place, and a standard error without one says nothing of it. */
const LARGEST = 1e70;

/** Throws when a value is neither a number nor true/false, or beyond 1e70: the sentence names the column, the row and the value. */
export function readNumbers(column: ArrayLike<unknown>, name: string): NumberColumn {
  if (column instanceof Float64Array) return readFloats(column, name);
  const values = new Float64Array(column.length);
  let missing = 0;
  let binary = true;
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    const number = typeof value === "number" ? value : toNumber(column, name, row);
    values[row] = number;
    if (number === 0 || number === 1) continue;
    if (Number.isNaN(number)) {
      missing++;
    } else {
      binary = false;
      if (!(Math.abs(number) <= LARGEST)) throw outOfReach(number, name, row);
    }
  }
  return { values, missing, binary };
}

/** The same for a column that can hold nothing but numbers: it is used as it is, for a copy costs more than the look. */
function readFloats(column: Float64Array, name: string): NumberColumn {
  let binary = true;
  let wrong = 0;
  const rows = column.length;
  for (let row = 0; row < rows; row++) {
    const number = column[row] as number;
    if (number === 0 || number === 1) continue;
    binary = binary && Number.isNaN(number);
    // Only what is no number, or out of reach, is not zero when it is taken from itself.
    const far = number * (Number.MAX_VALUE / LARGEST);
    wrong += far - far;
  }
  let missing = 0;
  if (wrong !== 0) {
    column.forEach((number, row) => {
      if (Number.isNaN(number)) missing++;
      else if (!(Math.abs(number) <= LARGEST)) throw outOfReach(number, name, row);
    });
  }
  return { values: column, missing, binary };
}

function outOfReach(number: number, name: string, row: number): Error {
  if (!Number.isFinite(number)) return notANumber(number, name, row);
  return new RangeError(
    `Column "${name}" holds a number beyond 1e70 in row ${row + 1}, which measures nothing. Mend it where the column is made.`,
  );
}

function toNumber(column: ArrayLike<unknown>, name: string, row: number): number {
  const value = column[row];
  if (typeof value === "boolean") return Number(value);
  const number = cellNumber(value);
  if (number !== undefined) return number;
  const telling = tellingRow(column, row);
  throw notANumber(column[telling], name, telling);
}

function notANumber(value: unknown, name: string, row: number): TypeError {
  return new TypeError(
    `Column "${name}" must hold numbers or true/false, but row ${row + 1} holds ${describeCell(value)}. ` +
      "Turn it into numbers when you read the file.",
  );
}
