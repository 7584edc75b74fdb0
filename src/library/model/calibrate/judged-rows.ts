import { isMissing } from "../../table/columns/is-missing.js";
import type { ColumnReader, NumberArray } from "../columns/read-columns.js";
import { readWeights } from "../columns/read-weights.js";
import { readScores } from "../validate/read-scores.js";
import { readScoredRows, type ScoredRows } from "../validate/scored-rows.js";
import type { JudgeScoreOptions } from "./judge-score-options.js";

/** The people whom a score is judged by; the score as a probability where it is one. */
export interface JudgedRows {
  readonly rows: ScoredRows;
  /** The score to compare with, of the same people. */
  readonly other: NumberArray | undefined;
  readonly dropped: number;
}

/**
 * Reads a score, what happened and what it is compared with.
 *
 * @throws when a value is missing or out of the range of its scale, or all outcomes are the same.
 */
export function readJudgedRows(reader: ColumnReader, options: JudgeScoreOptions): JudgedRows {
  const { scale = "probability", missing = "throw", against } = options;
  const outcome = reader.column(options.outcome);
  const given = reader.column(options.score);
  const rivals = against === undefined ? undefined : reader.column(against);
  const base =
    options.weights === undefined ? undefined : readWeights(options.weights, reader.column(options.weights));
  const all = Uint32Array.from({ length: reader.rowCount }, (_, row) => row);
  const counted = all.filter((row) => base?.[row] !== 0);
  const gap = (row: number): boolean =>
    isMissing(given[row]) || isMissing(outcome[row]) || (rivals !== undefined && isMissing(rivals[row]));
  const known = missing === "leave out" ? counted.filter((row) => !gap(row)) : counted;
  if (known.length === 0) {
    throw new RangeError("No row has both a score and an outcome, so there is nothing to judge.");
  }
  // Each is read in place first, so that a sentence names the row of the list.
  const scores = readScores(given as ArrayLike<number>, false, known);
  refuseScale(scores, known, scale);
  const probabilities = scale === "percent" ? Float64Array.from(scores, (score) => score / 100) : scores;
  const other = rivals === undefined ? undefined : readScores(rivals as ArrayLike<number>, false, known);
  const weights = base === undefined ? undefined : Float64Array.from(known, (row) => base[row] as number);
  const everywhere = new Float64Array(reader.rowCount);
  known.forEach((row, i) => {
    everywhere[row] = probabilities[i] as number;
  });
  const mask = new Float64Array(reader.rowCount);
  for (const row of known) mask[row] = 1;
  const { events } = readScoredRows(outcome, everywhere, { weights: mask }, false);
  const yes = events.reduce((sum, event) => sum + event, 0);
  if (yes === 0 || yes === events.length) {
    throw new RangeError(
      events.length === 1
        ? "There is only one outcome, so no score can be judged by it. Use people of both kinds."
        : `All ${events.length} outcomes are ${yes === 0 ? 0 : 1}, so no score can be judged by them. Use people of both kinds.`,
    );
  }
  return {
    rows: { events, scores: probabilities, weights, rows: known },
    other,
    dropped: counted.length - known.length,
  };
}

function refuseScale(scores: NumberArray, rows: Uint32Array, scale: JudgeScoreOptions["scale"]): void {
  if (scale === "order") return;
  const most = scale === "percent" ? 100 : 1;
  const wrong = scores.findIndex((score) => score < 0 || score > most);
  if (wrong < 0) return;
  throw new RangeError(
    `A ${scale === "percent" ? "score in percent lies between 0 and 100" : "probability lies between 0 and 1"}, but row ${(rows[wrong] ?? 0) + 1} does not. ` +
      'Write scale: "percent" where 73 means 73 of 100, or scale: "order" where only the order counts.',
  );
}
