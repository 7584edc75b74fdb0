import type { LogisticFit } from "../../library/model/fit/logistic-fit.js";
import { predictProbability } from "../../library/model/score/predict-probability.js";
import { columnValues } from "../../library/table/columns/data.js";
import { maskValue } from "../../library/table/columns/mask-value.js";
import { neededColumns, readNeeded } from "../read/read-needed.js";
import type { TableSource } from "../read/table-source.js";

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

/**
 * Reads what a model is measured with: the outcome, and a prediction from the model or from a column of scores.
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
  const predictors = "score" in predict ? [predict.score] : predict.predictors.map(({ column }) => column);
  const rows = await readNeeded(source, neededColumns(outcome, predictors, weights, groups));
  const scores =
    "score" in predict
      ? columnValues(rows, predict.score)
      : predictProbability(predict, rows, { unseen: "missing" });
  const happened = columnValues(rows, outcome);
  const weighing = weights === undefined ? undefined : columnValues(rows, weights);
  const kept: number[] = [];
  for (let row = 0; row < rows.numRows(); row++) {
    const values = [happened[row], scores[row], ...(weighing === undefined ? [] : [weighing[row]])];
    if (values.every((value) => value !== null && value !== undefined && !Number.isNaN(value)))
      kept.push(row);
  }
  if (kept.length === 0)
    throw new RangeError(`No row of ${source.name} has both an outcome in "${outcome}" and a score.`);
  const pick = (values: ArrayLike<unknown>): number[] => kept.map((row) => Number(values[row]));
  const wrong = kept.find((row) => ![0, 1].includes(Number(happened[row])));
  if (wrong !== undefined) {
    throw new TypeError(
      `The outcome "${outcome}" must be 0 or 1, or true or false, but in row ${wrong + 1} of ${source.name} it is "${maskValue(happened[wrong], false)}" (masked).`,
    );
  }
  return {
    actual: pick(happened),
    predicted: pick(scores),
    weights: weighing === undefined ? undefined : pick(weighing),
    dropped: rows.numRows() - kept.length,
    groups: Object.fromEntries(
      groups.map((name) => {
        const values = columnValues(rows, name);
        return [name, kept.map((row) => values[row] ?? "not known")];
      }),
    ),
  };
}
