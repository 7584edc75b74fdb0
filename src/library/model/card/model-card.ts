import { checkOptions } from "../../table/columns/check-options.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { requireText } from "../../table/columns/require-text.js";
import type { LogisticFit } from "../fit/logistic-fit.js";
import { requireFit } from "../fit/require-fit.js";
import { brierScore } from "../validate/brier-score.js";
import { calibrationTable } from "../validate/calibration-table.js";
import { logLoss } from "../validate/log-loss.js";
import { rocAUC } from "../validate/roc-auc.js";
import { subgroupTable } from "../validate/subgroup-table.js";
import { type CardWords, cardOfMeasures, type ModelCard, requireCardWords } from "./card-of-measures.js";

export interface ModelCardOptions extends CardWords {
  /** People the model has not seen: what happened, what it predicted. */
  readonly holdout: {
    readonly actual: ArrayLike<unknown>;
    readonly predicted: ArrayLike<number>;
    readonly weights?: ArrayLike<number>;
  };
  /** For each trait to check, the group of each holdout row. Default: none. */
  readonly groups?: Readonly<Record<string, ArrayLike<unknown>>>;
}

/**
 * Writes the card that must travel with a model: what it was learned from, how it does on people it has not seen, for whom
 * it errs, and what it must not be used for.
 *
 * Method: model cards (Mitchell et al. 2019, "Model Cards for Model Reporting", FAT*).
 *
 * @throws when the date is not like "2026-03-01", doNotUseFor is empty, or the holdout cannot be measured.
 * @example
 * const poll = { supports: [0, 1, 1, 1, 0, 1], age: [30, 50, 40, 60, 55, 35] };
 * const fit = fitLogistic(poll, { outcome: "supports", predictors: ["age"] });
 * const holdout = { actual: [0, 1], predicted: predictProbability(fit, { age: [30, 60] }) };
 * const data = { title: "A tiny poll", synthetic: true };
 * const card = modelCard(fit, { title: "Support", date: "2026-03-01", data, use: "Practice.", doNotUseFor: ["Real people."], holdout });
 * card.holdout.auc; // 1
 */
export function modelCard(fit: LogisticFit, options: ModelCardOptions): ModelCard {
  checkOptions("modelCard", options, {
    title: "needed text",
    date: "needed text",
    data: "needed",
    use: "needed text",
    doNotUseFor: "needed texts",
    holdout: "needed",
    groups: "fields",
  });
  requireText(options.title, "The title");
  requireListed(options.doNotUseFor, "doNotUseFor", '["firing people"]');
  requireFields(options.data, "data about the list, such as { title: 'Voters', synthetic: false }", {
    title: "text",
    synthetic: "yes or no or nothing",
  });
  requireFit(fit);
  checkOptions("The holdout of a model card", options.holdout, {
    actual: "needed",
    predicted: "needed",
    weights: true,
  });
  const { holdout, groups = {} } = options;
  requireCardWords(options);
  const { actual, predicted, weights } = holdout;
  const weighting = weights && { weights };
  return cardOfMeasures(fit, options, {
    auc: rocAUC(actual, predicted, weighting),
    brierScore: brierScore(actual, predicted, weighting),
    logLoss: logLoss(actual, predicted, weighting),
    calibration: calibrationTable(actual, predicted, weighting),
    subgroups: Object.entries(groups).map(([trait, values]) => ({
      trait,
      rows: subgroupTable(actual, predicted, values, weighting),
    })),
  });
}
