import { describeValue } from "../../table/columns/describe-value.js";
import { isNumberArray, type NumberArray } from "../columns/read-columns.js";

/** What happened, what was predicted and how many people each row stands for, checked row by row. */
export interface ScoredRows {
  /** 0 or 1. */
  readonly events: Uint8Array;
  readonly scores: NumberArray;
  /** Undefined: one each. */
  readonly weights: NumberArray | undefined;
}

/** Options that every measure of a score takes. */
export interface WeightOption {
  /** How many people each row stands for. Default: one each. */
  readonly weights?: ArrayLike<number>;
}

/**
 * Checks the input of a measure of scores.
 *
 * @param probability true when the scores must lie between 0 and 1.
 * @throws when lengths differ, an outcome is not 0 or 1, a score is missing or a weight is not above 0.
 */
export function readScoredRows(
  actual: ArrayLike<unknown>,
  predicted: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  probability: boolean,
): ScoredRows {
  const count = actual.length;
  if (predicted.length !== count) {
    throw new RangeError(
      `There are ${count} outcomes and ${predicted.length} predictions. Each outcome needs the prediction of the same row.`,
    );
  }
  if (weights !== undefined && weights.length !== count) {
    throw new RangeError(
      `There are ${count} outcomes and ${weights.length} weights. Each outcome needs the weight of the same row.`,
    );
  }
  if (count === 0) throw new RangeError("There are no rows, so there is nothing to measure.");
  return {
    events: readEvents(actual),
    scores: readScores(predicted, probability),
    weights: weights === undefined ? undefined : readRowWeights(weights),
  };
}

function readEvents(actual: ArrayLike<unknown>): Uint8Array {
  const events = new Uint8Array(actual.length);
  if (isNumberArray(actual)) {
    let wrong = 0;
    for (let row = 0; row < actual.length; row++) {
      const value = actual[row] as number;
      events[row] = value;
      wrong |= Number(events[row] !== value || value > 1);
    }
    if (wrong === 0) return events;
  }
  for (let row = 0; row < actual.length; row++) {
    const value = actual[row];
    if (value === 0 || value === false || value === 0n) continue;
    if (value !== 1 && value !== true && value !== 1n) {
      throw new TypeError(
        `An outcome must be 0 or 1, or true or false, but row ${row + 1} holds ${describeValue(value)}. ` +
          "Leave out rows whose outcome is not known.",
      );
    }
    events[row] = 1;
  }
  return events;
}

function readScores(predicted: ArrayLike<number>, probability: boolean): NumberArray {
  const scores = isNumberArray(predicted) ? predicted : Float64Array.from(predicted);
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number;
    if (Number.isNaN(score)) {
      throw new RangeError(
        `Row ${row + 1} has no prediction (NaN): a predictor was missing there. Leave out such rows, and say how many.`,
      );
    }
    if (probability && (score < 0 || score > 1)) {
      throw new RangeError(`A probability must lie between 0 and 1, but row ${row + 1} holds ${score}.`);
    }
  }
  return scores;
}

function readRowWeights(weights: ArrayLike<number>): NumberArray {
  const read = isNumberArray(weights) ? weights : Float64Array.from(weights);
  const bad = read.findIndex((weight: number) => !(weight > 0 && weight < Number.POSITIVE_INFINITY));
  if (bad >= 0) throw new RangeError(`Weights must be above 0, but row ${bad + 1} holds ${weights[bad]}.`);
  return read;
}

/** The weighted mean of a value that is computed for each row. */
export function weightedMean(rows: ScoredRows, value: (event: number, score: number) => number): number {
  const { events, scores, weights } = rows;
  let sum = 0;
  let total = 0;
  for (let row = 0; row < events.length; row++) {
    const weight = weights === undefined ? 1 : (weights[row] as number);
    sum += weight * value(events[row] as number, scores[row] as number);
    total += weight;
  }
  return sum / total;
}
