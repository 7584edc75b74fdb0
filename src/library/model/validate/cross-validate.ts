import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { howMany } from "../../words/how-many.js";
import { type ColumnReader, columnNamesOf, readColumns } from "../columns/read-columns.js";
import { selectRows } from "../columns/select-rows.js";
import { baseColumns, isSpecial, predictorSpecs } from "../design/predictor-specs.js";
import { fitLogistic } from "../fit/fit-logistic.js";
import { checkLogisticOptions, LOGISTIC_OPTIONS, type LogisticOptions } from "../fit/logistic-options.js";
import { predictProbability } from "../score/predict-probability.js";
import { brierScore } from "./brier-score.js";
import { codeStrata, foldNumbers } from "./fold-numbers.js";
import { logLoss } from "./log-loss.js";
import { rocAUC } from "./roc-auc.js";

/** How a model did on one part that it had not seen. */
export interface FoldRow {
  readonly fold: number;
  readonly n: number;
  readonly auc: number;
  readonly brierScore: number;
  readonly logLoss: number;
}

/** How a kind of model does on people it has not seen. */
export interface CrossValidation {
  readonly folds: readonly FoldRow[];
  /** Means over the folds. */
  readonly auc: number;
  readonly brierScore: number;
  readonly logLoss: number;
  /** For each row, its score from the model that had not seen it; NaN where a value is missing. */
  readonly predicted: Float64Array;
}

/**
 * Fits the same model several times, each time without one part of the people, and judges it on that part.
 *
 * Method: k-fold cross-validation, stratified by the outcome (Stone 1974, Journal of the Royal Statistical Society B 36(2)).
 *
 * Rows with a missing value and rows of weight 0 are in no fold's numbers: nobody learns from them or is judged by them;
 * `n` says how many rows a fold was judged by.
 *
 * @param options those of `fitLogistic`, and `folds` (at least 2) and `seed`.
 * @throws as `fitLogistic` does; when folds is out of range or larger than the rows with a yes or those with a no; when a part has a level that the others do not have.
 * @example
 * const voters = { voted: [0, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 0], age: [20, 60, 35, 48, 71, 44, 30, 25, 55, 38, 52, 19] };
 * crossValidate(voters, { outcome: "voted", predictors: ["age"], folds: 3, seed: 1 }).folds.length; // 3
 */
export function crossValidate(
  data: Data,
  options: LogisticOptions & { readonly folds: number; readonly seed: number },
): CrossValidation {
  checkOptions("crossValidate", options, {
    ...LOGISTIC_OPTIONS,
    folds: "needed up to a million",
    seed: "needed number",
  });
  const { folds, seed, ...model } = options;
  checkLogisticOptions(model);
  const extra = [model.weights, model.clusters].filter((name): name is string => name !== undefined);
  const existing = model.predictors.some(isSpecial) ? columnNamesOf(data) : undefined;
  const columns = baseColumns(predictorSpecs(model.predictors, (name) => existing?.has(name) ?? true));
  const names = [...new Set([model.outcome, ...columns, ...extra])];
  const reader = readColumns(data, names);
  const { rowCount } = reader;
  if (!(Number.isInteger(folds) && folds >= 2 && folds <= Math.min(rowCount, 255))) {
    throw new RangeError(
      `folds must be a whole number from 2 to the number of rows (${rowCount}), at most 255, but it is ${describeValue(folds)}.`,
    );
  }
  const outcome = reader.column(model.outcome);
  const weights = model.weights === undefined ? undefined : reader.column(model.weights);
  const strata = strataOf(reader, names, model);
  requireBothInEachFold(strata, folds, model.outcome);
  const parts = foldNumbers(rowCount, {
    seed,
    shares: Array.from({ length: folds }, () => 1 / folds),
    strata: codeStrata(rowCount, strata),
  });
  const everyRow = Uint32Array.from({ length: rowCount }, (_, row) => row);
  const predicted = new Float64Array(rowCount);
  const rows = Array.from({ length: folds }, (_, fold): FoldRow => {
    const held = everyRow.filter((row) => parts[row] === fold);
    const learned = everyRow.filter((row) => parts[row] !== fold);
    const fit = fitLogistic(selectRows(reader, names, learned), model);
    const scores = predictProbability(fit, selectRows(reader, columns, held));
    held.forEach((row, i) => {
      predicted[row] = scores[i] as number;
    });
    // Only rows with a score, a known outcome and a weight can be judged.
    const known = held.filter(
      (row) => !Number.isNaN(predicted[row]) && !isMissing(outcome[row]) && Number(weights?.[row] ?? 1) !== 0,
    );
    const actual = Array.from(known, (row) => outcome[row]);
    const given = Float64Array.from(known, (row) => predicted[row] as number);
    const weighting = weights && { weights: Float64Array.from(known, (row) => Number(weights[row])) };
    return Object.freeze({
      fold: fold + 1,
      n: known.length,
      auc: rocAUC(actual, given, weighting),
      brierScore: brierScore(actual, given, weighting),
      logLoss: logLoss(actual, given, weighting),
    });
  });
  const mean = (pick: (row: FoldRow) => number): number =>
    rows.reduce((sum, row) => sum + pick(row), 0) / folds;
  return Object.freeze({
    folds: Object.freeze(rows),
    auc: mean((row) => row.auc),
    brierScore: mean((row) => row.brierScore),
    logLoss: mean((row) => row.logLoss),
    predicted,
  });
}

/** What a row can be used for: a yes, a no, or nothing, where a value is missing or the weight is 0. */
type Stratum = "yes" | "no" | "nothing";

function strataOf(
  reader: ColumnReader,
  names: readonly string[],
  model: LogisticOptions,
): readonly Stratum[] {
  const columns = names.map((name) => reader.column(name));
  const weights = model.weights === undefined ? undefined : reader.column(model.weights);
  return Array.from(reader.column(model.outcome), (value, row): Stratum => {
    if (columns.some((column) => isMissing(column[row])) || Number(weights?.[row] ?? 1) === 0)
      return "nothing";
    return Number(value) === 1 ? "yes" : "no";
  });
}

/** A fold without a yes or without a no has no AUC, so each needs one of both. */
function requireBothInEachFold(strata: readonly Stratum[], folds: number, outcome: string): void {
  const yes = strata.filter((stratum) => stratum === "yes").length;
  const no = strata.filter((stratum) => stratum === "no").length;
  const fewer = Math.min(yes, no);
  if (fewer >= folds) return;
  throw new RangeError(
    `"${outcome}" is ${yes <= no ? 1 : 0} in only ${fewer} of the ${howMany(yes + no, "row", "rows")} that can be used, but each of the ${folds} folds needs one. ` +
      `${fewer < 2 ? "Use more rows." : `Use at most ${fewer} folds, or more rows.`}`,
  );
}
