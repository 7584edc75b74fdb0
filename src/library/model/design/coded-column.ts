import { cellNumber } from "../../table/columns/cell-number.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { numberText } from "../../words/number-text.js";
import { isNumberArray, type NumberArray } from "../columns/read-columns.js";
import { sampleOf } from "./sample-of.js";

/** The code of a missing value in a column of levels. */
export const MISSING_LEVEL = 65535;

/** A predictor read into numbers: NaN is missing. */
export interface NumberColumn {
  readonly kind: "number";
  readonly name: string;
  readonly values: NumberArray;
  readonly hasMissing: boolean;
  /** Mean and root mean square deviation, near enough to scale by. */
  readonly mean: number;
  readonly spread: number;
}

/** A predictor read into codes: the position of its level in `levels`, or MISSING_LEVEL. */
export interface LevelColumn {
  readonly kind: "text" | "boolean";
  readonly name: string;
  readonly codes: Uint16Array;
  /** In the order of their first appearance. */
  readonly levels: readonly string[];
  readonly hasMissing: boolean;
}

export type CodedColumn = NumberColumn | LevelColumn;

const MOST_LEVELS = 1000;

/**
 * Reads a predictor's values: numbers (also bigint) as numbers, text and true/false as levels; null, undefined, NaN
 * and an empty text are missing.
 *
 * @param trust true looks only at a sample of a long typed array for missing values: whoever trusts must check later.
 * @throws when the column mixes kinds, holds something else (dates, lists), is infinite somewhere, is empty, or has more
 * than 1,000 levels.
 */
export function codeColumn(name: string, values: ArrayLike<unknown>, trust: boolean): CodedColumn {
  if (isNumberArray(values)) return summarize(name, values, trust);
  let kind: string | undefined;
  for (let row = 0; row < values.length && kind === undefined; row++) {
    const value = values[row];
    if (!isMissing(value)) kind = typeof value;
  }
  if (kind === undefined) {
    throw new RangeError(
      `Column "${name}" has no values: ${values.length === 1 ? "its only row is" : `all of its ${numberText(values.length)} rows are`} missing.`,
    );
  }
  if (kind === "number" || kind === "bigint") return summarize(name, toNumbers(name, values), false);
  if (kind === "string" || kind === "boolean")
    return toLevels(name, values, kind === "string" ? "text" : "boolean");
  const sample = Array.from(values).find((value) => !isMissing(value));
  throw new TypeError(
    `Column "${name}" cannot be a predictor: it holds ${sample instanceof Date ? "dates" : describeCell(sample)}. ` +
      "A predictor is a column of numbers, of text or of true and false. Turn a date into a number such as an age first.",
  );
}

function toNumbers(name: string, values: ArrayLike<unknown>): Float64Array {
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    // An infinite one has a sentence of its own later.
    const number = typeof value === "number" ? value : cellNumber(value);
    if (number !== undefined) numbers[row] = number;
    else {
      throw new TypeError(
        `Column "${name}" holds numbers, but row ${row + 1} holds ${describeCell(value)}. ` +
          "Mend that row, or make it empty so that it counts as missing.",
      );
    }
  }
  return numbers;
}

function summarize(name: string, values: NumberArray, trust: boolean): NumberColumn {
  if (trust) {
    const sample = sampleOf(values);
    // A missing or infinite value in the sample is reason enough to look at all of them.
    if (sample.every(Number.isFinite)) return { ...summarizeValues(name, sample), values };
  }
  return summarizeValues(name, values);
}

function summarizeValues(name: string, values: NumberArray): NumberColumn {
  const first = values.find((value) => !Number.isNaN(value));
  if (first === undefined) {
    throw new RangeError(
      `Column "${name}" has no values: ${values.length === 1 ? "its only row is" : `all of its ${numberText(values.length)} rows are`} missing.`,
    );
  }
  // Sums of differences from one of the values keep their digits, however large the values are.
  let present = values;
  let sums = differenceSums(values, first);
  if (!Number.isFinite(sums.squares)) {
    refuseInfinite(name, values);
    present = values.filter((value: number) => !Number.isNaN(value));
    sums = differenceSums(present, first);
  }
  const shift = sums.total / present.length;
  const spread = Math.sqrt(Math.max(0, sums.squares / present.length - shift * shift));
  return {
    kind: "number",
    name,
    values,
    hasMissing: present.length < values.length,
    mean: first + shift,
    spread,
  };
}

function refuseInfinite(name: string, values: NumberArray): void {
  const row = values.findIndex((value) => value === Infinity || value === -Infinity);
  if (row < 0) return;
  throw new RangeError(
    `Column "${name}" is infinite in row ${row + 1}. A number was divided by zero: mend it or make it missing.`,
  );
}

function differenceSums(values: NumberArray, shift: number): { total: number; squares: number } {
  let total = 0;
  let total2 = 0;
  let squares = 0;
  let squares2 = 0;
  const even = values.length & ~1;
  // Two sums at a time: one alone would wait for each addition to end.
  for (let row = 0; row < even; row += 2) {
    const a = (values[row] as number) - shift;
    const b = (values[row + 1] as number) - shift;
    total += a;
    total2 += b;
    squares += a * a;
    squares2 += b * b;
  }
  if (even < values.length) {
    const a = (values[even] as number) - shift;
    total += a;
    squares += a * a;
  }
  return { total: total + total2, squares: squares + squares2 };
}

function toLevels(name: string, values: ArrayLike<unknown>, kind: "text" | "boolean"): LevelColumn {
  const codes = new Uint16Array(values.length);
  const known = new Map<unknown, number>();
  let hasMissing = false;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    let code = known.get(value);
    if (code === undefined) {
      if (isMissing(value)) {
        hasMissing = true;
        code = MISSING_LEVEL;
      } else if (typeof value === (kind === "text" ? "string" : "boolean")) {
        code = known.size;
        known.set(value, code);
        if (code >= MOST_LEVELS) {
          throw new RangeError(
            `Column "${name}" has more than ${MOST_LEVELS} different texts, so it looks like a name or an id, ` +
              "not like a group. Leave it out, or group its values first.",
          );
        }
      } else {
        throw new TypeError(
          `Column "${name}" holds ${kind === "text" ? "text" : "true and false"}, but row ${row + 1} holds ` +
            `${describeCell(value)}. Mend that row, or make it empty so that it counts as missing.`,
        );
      }
    }
    codes[row] = code;
  }
  return { kind, name, codes, levels: Array.from(known.keys(), String), hasMissing };
}
