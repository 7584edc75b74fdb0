import type { NumberArray } from "../columns/read-columns.js";
import type { CellDigits } from "./cell-keys.js";

const MOST_VALUES = 64;

/** A column of numbers as codes from 0 on, in the order of their first appearance; undefined for more than 64 different ones. */
export function fewValues(values: NumberArray): CellDigits | undefined {
  const digits = new Uint8Array(values.length);
  const found = new Map<number, number>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    let code = found.get(value);
    if (code === undefined) {
      code = found.size;
      if (code === MOST_VALUES) return undefined;
      found.set(value, code);
    }
    digits[row] = code;
  }
  return { digits, size: found.size };
}
