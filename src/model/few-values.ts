import type { NumberArray } from "./read-columns.js";

/** A column of numbers with few different ones: a code for each row. */
export interface FewValues {
  readonly codes: Uint8Array;
  /** How many codes there are at most. */
  readonly size: number;
}

const MOST_VALUES = 64;

/** The numbers of a column as codes; undefined where there are more than 64 different ones. */
export function fewValues(values: NumberArray): FewValues | undefined {
  return smallWholeNumbers(values) ?? anyNumbers(values);
}

/** Whole numbers from 0 to 63 are their own codes: by far the most common case, and the fastest. */
function smallWholeNumbers(values: NumberArray): FewValues | undefined {
  const codes = new Uint8Array(values.length);
  let largest = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    const whole = value & (MOST_VALUES - 1);
    if (whole !== value) return undefined;
    codes[row] = whole;
    if (whole > largest) largest = whole;
  }
  return { codes, size: largest + 1 };
}

function anyNumbers(values: NumberArray): FewValues | undefined {
  const codes = new Uint8Array(values.length);
  const found = new Map<number, number>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    let code = found.get(value);
    if (code === undefined) {
      code = found.size;
      if (code === MOST_VALUES) return undefined;
      found.set(value, code);
    }
    codes[row] = code;
  }
  return { codes, size: found.size };
}
