import type { Data } from "../../table/columns/data.js";
import { readColumns } from "../columns/read-columns.js";
import { columnsOf } from "../design/predictor-coding.js";
import type { LogisticFit } from "../fit/logistic-fit.js";
import { requireFit } from "../fit/require-fit.js";
import { linearPredictor } from "./linear-predictor.js";
import { scoreColumns } from "./score-columns.js";

/**
 * The probabilities of some rows of a list.
 *
 * @param how `unseen`: what a level does that the model has not seen. `firstRow`: the place of the first row in the list, which
 * sentences count from.
 * @throws the sentences of `predictProbability`.
 */
export function scoreRows(
  fit: LogisticFit,
  rows: Data,
  { unseen, firstRow }: { readonly unseen: "throw" | "missing"; readonly firstRow: number },
): Float64Array {
  requireFit(fit);
  const needed = columnsOf(fit.predictors).map(({ column }) => column);
  const reader = { ...readColumns(rows, needed), firstRow };
  return scoreColumns(reader.rowCount, linearPredictor(fit, reader, unseen));
}
