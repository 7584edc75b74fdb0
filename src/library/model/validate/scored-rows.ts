import { isMissing } from "../../table/columns/is-missing.js";
import { requireList } from "../../table/columns/require-list.js";
import { howMany } from "../../words/how-many.js";
import type { NumberArray } from "../columns/read-columns.js";
import { readEvents, readRowWeights, readScores } from "./read-scores.js";

/** What happened, what was predicted and how many people each row stands for, checked row by row. */
export interface ScoredRows {
  /** 0 or 1. */
  readonly events: Uint8Array;
  readonly scores: NumberArray;
  /** Undefined: one each. */
  readonly weights: NumberArray | undefined;
  /** The rows of the input that count: those whose weight is not 0. Undefined: all of them. */
  readonly rows: Uint32Array | undefined;
}

/** Options that every measure of a score takes. */
export interface WeightOption {
  /** How many people each row stands for; a row of weight 0 counts for nothing. Default: one each. */
  readonly weights?: ArrayLike<number>;
  /** What happens to rows without an outcome or a score. "throw" (default) names the first; "leave out" leaves them out. */
  readonly missing?: "throw" | "leave out";
}

/**
 * Checks the input of a measure of scores. A row of weight 0 counts for nothing: it is left out before anything is looked at.
 *
 * @param probability true when the scores must lie between 0 and 1.
 * @throws when lengths differ, an outcome is not 0 or 1, a score is missing or no number, or a weight is not 0 or more.
 */
export function readScoredRows(
  actual: ArrayLike<unknown>,
  predicted: ArrayLike<number>,
  { weights, missing = "throw" }: WeightOption,
  probability: boolean,
): ScoredRows {
  requireSameLength(actual, predicted, weights);
  const weighting = weights === undefined ? undefined : readRowWeights(weights);
  const counted = weighting?.includes(0) ? countedRows(weighting) : undefined;
  const rows = missing === "leave out" ? knownRows(actual, predicted, counted) : counted;
  return {
    events: readEvents(actual, rows),
    scores: readScores(predicted, probability, rows),
    weights:
      rows === undefined || weighting === undefined
        ? weighting
        : Float64Array.from(rows, (row) => weighting[row] as number),
    rows,
  };
}

function requireSameLength(
  actual: ArrayLike<unknown>,
  predicted: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
): void {
  requireList(actual, "The outcomes");
  requireList(predicted, "The predictions");
  if (weights !== undefined) requireList(weights, "The weights");
  const count = actual.length;
  if (predicted.length !== count) {
    throw new RangeError(
      `${besideOutcomes(count, howMany(predicted.length, "prediction", "predictions"))} Each outcome needs the prediction of the same row.`,
    );
  }
  if (weights !== undefined && weights.length !== count) {
    throw new RangeError(
      `${besideOutcomes(count, howMany(weights.length, "weight", "weights"))} Each outcome needs the weight of the same row.`,
    );
  }
  if (count === 0) throw new RangeError("There are no rows, so there is nothing to measure.");
}

/** The beginning of a sentence about lists of unlike lengths: "There is 1 outcome and 2 weights." */
export function besideOutcomes(outcomes: number, others: string): string {
  return `There ${outcomes === 1 ? "is" : "are"} ${howMany(outcomes, "outcome", "outcomes")} and ${others}.`;
}

function countedRows(weights: NumberArray): Uint32Array {
  const rows = Uint32Array.from(weights, (_, row) => row).filter((row) => weights[row] !== 0);
  if (rows.length === 0)
    throw new RangeError("Every weight is 0, so nobody is left to measure. Give the weights of the people.");
  return rows;
}

function knownRows(
  actual: ArrayLike<unknown>,
  predicted: ArrayLike<unknown>,
  counted: Uint32Array | undefined,
): Uint32Array {
  const rows = counted ?? Uint32Array.from({ length: actual.length }, (_, row) => row);
  const known = rows.filter((row) => !isMissing(actual[row]) && !isMissing(predicted[row]));
  if (known.length === 0)
    throw new RangeError("No row has both an outcome and a prediction, so there is nothing to measure.");
  return known;
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
