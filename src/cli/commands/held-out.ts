import { readWeights } from "../../library/model/columns/read-weights.js";
import { columnsOf } from "../../library/model/design/predictor-coding.js";
import type { LogisticFit } from "../../library/model/fit/logistic-fit.js";
import { predictProbability } from "../../library/model/score/predict-probability.js";
import { cellNumber } from "../../library/table/columns/cell-number.js";
import { columnValues } from "../../library/table/columns/data.js";
import { describeCell } from "../../library/table/columns/describe-cell.js";
import { isMissing } from "../../library/table/columns/is-missing.js";
import { maskValue } from "../../library/table/columns/mask-value.js";
import { neededColumns, readNeeded } from "../read/read-needed.js";
import { requireRows } from "../read/require-rows.js";
import type { TableSource } from "../read/table-source.js";

/** What an outcome may be: no or yes. */
const OUTCOMES = new Set<unknown>([0, 1, false, true, 0n, 1n]);

/** People of whom both is known: what happened and what was predicted. */
export interface HeldOut {
  readonly actual: readonly number[];
  readonly predicted: readonly number[];
  readonly weights: readonly number[] | undefined;
  /** Rows without an outcome or a prediction. */
  readonly dropped: number;
  /** The group of each kept row, by trait. */
  readonly groups: Readonly<Record<string, readonly unknown[]>>;
}

/** Throws when the prediction knows what happened: the outcome is the score itself, or a predictor of the model. */
export function requireUnseenOutcome(
  outcome: string,
  predict: LogisticFit | { readonly score: string },
): void {
  const seen =
    "score" in predict ? [predict.score] : columnsOf(predict.predictors).map(({ column }) => column);
  if (!seen.includes(outcome)) return;
  throw new RangeError(
    `"${outcome}" is both the outcome and ${"score" in predict ? "the score" : "a predictor of the model"}, so nearly every prediction would be right. Name another outcome.`,
  );
}

/**
 * Reads what a model is measured with: the outcome, and a prediction from the model or from a column of scores. Rows in
 * which one of the two is missing are left out and counted, as `missing: "leave out"` does in the library.
 *
 * @throws when a column does not exist or the outcome is not yes or no.
 */
export async function readHeldOut(
  source: TableSource,
  wanted: {
    readonly outcome: string;
    readonly predict: LogisticFit | { readonly score: string };
    readonly weights?: string | undefined;
    readonly groups?: readonly string[];
  },
): Promise<HeldOut> {
  const { outcome, predict, weights, groups = [] } = wanted;
  const predictors =
    "score" in predict ? [predict.score] : columnsOf(predict.predictors).map(({ column }) => column);
  const rows = await readNeeded(source, neededColumns(outcome, predictors, weights, groups));
  const scores =
    "score" in predict
      ? columnValues(rows, predict.score)
      : predictProbability(predict, rows, { unseen: "missing" });
  const happened = columnValues(rows, outcome);
  // One rule in library and command line: a missing weight is refused, and a row of weight 0 counts for nothing.
  const weighing = weights === undefined ? undefined : readWeights(weights, columnValues(rows, weights));
  const counted = Array.from({ length: rows.numRows() }, (_, row) => row).filter(
    (row) => weighing?.[row] !== 0,
  );
  const kept = counted.filter((row) => !isMissing(happened[row]) && !isMissing(scores[row]));
  if (rows.numRows() === 0) await requireRows(source, "measure");
  if (kept.length === 0)
    throw new RangeError(`No row of ${source.name} has both an outcome in "${outcome}" and a score.`);
  const predicted = kept.map((row) => {
    const score = cellNumber(scores[row]);
    if (score !== undefined) return score;
    throw new TypeError(
      `A prediction must be a number such as 0.7, but row ${row + 1} of ${source.name} holds ${describeCell(scores[row])}.`,
    );
  });
  const wrong = kept.find((row) => !OUTCOMES.has(happened[row]));
  if (wrong !== undefined) {
    throw new TypeError(
      `The outcome "${outcome}" must be 0 or 1, or true or false, but in row ${wrong + 1} of ${source.name} it is "${maskValue(happened[wrong], false)}" (masked).`,
    );
  }
  return {
    actual: kept.map((row) => Number(happened[row])),
    predicted,
    weights: weighing && kept.map((row) => weighing[row] as number),
    dropped: counted.length - kept.length,
    groups: Object.fromEntries(
      groups.map((name) => {
        const values = columnValues(rows, name);
        return [name, kept.map((row) => values[row])];
      }),
    ),
  };
}
