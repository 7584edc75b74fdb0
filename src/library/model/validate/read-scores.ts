import { cellNumber } from "../../table/columns/cell-number.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { rowWeight } from "../../table/columns/row-weight.js";
import { tellingRow } from "../../table/read/telling-row.js";
import { isNumberArray, type NumberArray } from "../columns/read-columns.js";

/**
 * Outcomes as 0 and 1.
 *
 * @param rows the rows to take, in order. Undefined: all.
 * @throws when one is missing or neither 0, 1, true nor false: the sentence names the row.
 */
export function readEvents(actual: ArrayLike<unknown>, rows: Uint32Array | undefined): Uint8Array {
  const count = rows?.length ?? actual.length;
  const events = new Uint8Array(count);
  if (rows === undefined && isNumberArray(actual)) {
    let wrong = 0;
    for (let row = 0; row < actual.length; row++) {
      const value = actual[row] as number;
      events[row] = value;
      wrong |= Number(events[row] !== value || value > 1);
    }
    if (wrong === 0) return events;
  }
  for (let i = 0; i < count; i++) {
    const row = rows === undefined ? i : (rows[i] as number);
    const value = actual[row];
    const isYes = value === 1 || value === true || value === 1n;
    if (!isYes && value !== 0 && value !== false && value !== 0n) {
      const telling = tellingRow(actual, row);
      throw new TypeError(
        `An outcome must be 0 or 1, or true or false, but row ${telling + 1} holds ${describeCell(actual[telling])}. ` +
          "Leave out rows whose outcome is not known.",
      );
    }
    events[i] = isYes ? 1 : 0;
  }
  return events;
}

/**
 * Scores as numbers.
 *
 * @param probability true when they must lie between 0 and 1.
 * @param rows the rows to take, in order. Undefined: all.
 * @throws when one is missing, no number or out of range: the sentence names the row.
 */
export function readScores(
  predicted: ArrayLike<number>,
  probability: boolean,
  rows: Uint32Array | undefined,
): NumberArray {
  const own = rows === undefined && isNumberArray(predicted) ? predicted : undefined;
  const scores = own ?? new Float64Array(rows?.length ?? predicted.length);
  for (let i = 0; i < scores.length; i++) {
    const row = rows === undefined ? i : (rows[i] as number);
    const given: unknown = predicted[row];
    const score = typeof given === "number" ? given : cellNumber(given);
    if (score === undefined || Math.abs(score) === Number.POSITIVE_INFINITY) {
      const telling = tellingRow(predicted, row);
      throw new TypeError(
        `A prediction must be a number such as 0.7, but row ${telling + 1} holds ${describeCell(predicted[telling])}.`,
      );
    }
    if (Number.isNaN(score)) {
      throw new RangeError(
        `Row ${row + 1} has no prediction (${missingWord(given)}): a predictor was missing there. Leave out such rows, and say how many.`,
      );
    }
    if (probability && (score < 0 || score > 1)) {
      throw new RangeError(
        `A probability must lie between 0 and 1, but row ${row + 1} holds ${describeCell(score)}.`,
      );
    }
    if (own === undefined) scores[i] = score;
  }
  return scores;
}

function missingWord(value: unknown): string {
  return value === "" ? "an empty text" : String(value);
}

/** Weights as numbers. Throws when one is missing, no number from 0 to 1e15: the sentence names the row. */
export function readRowWeights(weights: ArrayLike<number>): NumberArray {
  const read = isNumberArray(weights) ? weights : new Float64Array(weights.length);
  for (let row = 0; row < weights.length; row++) {
    const weight = rowWeight(weights[row]);
    if (weight === undefined) {
      throw new RangeError(
        `Weights must be numbers from 0 to 1e15, but row ${row + 1} holds ${describeCell(weights[row])}.`,
      );
    }
    if (read !== weights) read[row] = weight;
  }
  return read;
}
