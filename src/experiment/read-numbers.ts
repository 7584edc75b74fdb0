import { describeValue } from "../table/describe-value.js";
import { isMissing } from "./is-missing.js";

/** A column as numbers: true and false are 1 and 0, a missing value is NaN. */
export interface NumberColumn {
  readonly values: Float64Array;
  readonly missing: number;
  /** True when every value that is there is 0 or 1. */
  readonly binary: boolean;
}

/** Throws when a value is neither a number nor true/false: the sentence names the column, the row and the value. */
export function readNumbers(column: ArrayLike<unknown>, name: string): NumberColumn {
  const values = new Float64Array(column.length);
  let missing = 0;
  let binary = true;
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    const number = typeof value === "number" ? value : toNumber(value, name, row);
    values[row] = number;
    if (number === 0 || number === 1) continue;
    if (Number.isNaN(number)) {
      missing++;
    } else {
      binary = false;
      if (!Number.isFinite(number)) toNumber(String(number), name, row);
    }
  }
  return { values, missing, binary };
}

function toNumber(value: unknown, name: string, row: number): number {
  if (typeof value === "boolean" || typeof value === "bigint") return Number(value);
  if (isMissing(value)) return Number.NaN;
  throw new TypeError(
    `Column "${name}" must hold numbers or true/false, but row ${row + 1} holds ${describeValue(value)}. ` +
      "Turn it into numbers when you read the file.",
  );
}
