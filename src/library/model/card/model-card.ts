import { isCalendarDay } from "../../table/clean/calendar-day.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnsOf } from "../design/predictor-coding.js";
import type { LogisticFit } from "../fit/logistic-fit.js";
import { PACKAGE_VERSION } from "../fit/package-version.js";
import { tidy } from "../fit/tidy.js";
import { brierScore } from "../validate/brier-score.js";
import { calibrationTable } from "../validate/calibration-table.js";
import { logLoss } from "../validate/log-loss.js";
import { rocAUC } from "../validate/roc-auc.js";
import { subgroupTable } from "../validate/subgroup-table.js";
import type { CardSource, ModelCardFacts } from "./model-card-facts.js";
import { modelCardMarkdown } from "./model-card-markdown.js";

export interface ModelCardOptions {
  /** What the model says about a person, for example "Turnout in 2024". */
  readonly title: string;
  /** The date of the card, given by you, for example "2026-03-01". */
  readonly date: string;
  readonly data: CardSource;
  /** What the model is for, in one sentence. */
  readonly use: string;
  /** What it must not be used for: at least one line. */
  readonly doNotUseFor: readonly string[];
  /** People the model has not seen: what happened, what it predicted. */
  readonly holdout: {
    readonly actual: ArrayLike<unknown>;
    readonly predicted: ArrayLike<number>;
    readonly weights?: ArrayLike<number>;
  };
  /** For each trait to check, the group of each holdout row. Default: none. */
  readonly groups?: Readonly<Record<string, ArrayLike<unknown>>>;
}

/** A model card: its facts, and two ways to hand them on. In a notebook it shows itself. */
export interface ModelCard extends ModelCardFacts {
  toMarkdown(): string;
  toJSON(): ModelCardFacts;
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
    title: true,
    date: true,
    data: true,
    use: true,
    doNotUseFor: true,
    holdout: true,
    groups: true,
  });
  checkOptions("The holdout of a model card", options.holdout, {
    actual: true,
    predicted: true,
    weights: true,
  });
  const { title, date, data, use, doNotUseFor, holdout, groups = {} } = options;
  if (!isCalendarDay(date)) {
    throw new RangeError(`The date of a card is written like "2026-03-01", but it is "${date}".`);
  }
  if (doNotUseFor.length === 0) {
    throw new RangeError("Say what the model must not be used for: doNotUseFor needs at least one line.");
  }
  const { actual, predicted, weights } = holdout;
  const weighting = weights && { weights };
  const calibration = calibrationTable(actual, predicted, weighting);
  const n = calibration.reduce((sum, row) => sum + row.n, 0);
  const facts: ModelCardFacts = {
    title,
    date,
    version: PACKAGE_VERSION,
    data: sourceOf(data),
    use,
    doNotUseFor: Object.freeze([...doNotUseFor]),
    outcome: fit.outcome,
    features: Object.freeze(columnsOf(fit.predictors).map(({ column }) => column)),
    n: fit.n,
    dropped: fit.dropped,
    aliased: fit.aliased,
    terms: tidy(fit),
    holdout: Object.freeze({
      n,
      rate: calibration.reduce((sum, row) => sum + row.rate * row.n, 0) / n,
      auc: rocAUC(actual, predicted, weighting),
      brierScore: brierScore(actual, predicted, weighting),
      logLoss: logLoss(actual, predicted, weighting),
    }),
    calibration,
    subgroups: Object.freeze(
      Object.entries(groups).map(([trait, values]) =>
        Object.freeze({ trait, rows: subgroupTable(actual, predicted, values, weighting) }),
      ),
    ),
  };
  const card = { ...facts };
  // Not enumerable: whoever copies or compares the card sees only its facts.
  return Object.freeze(
    Object.defineProperties(card, {
      toMarkdown: { value: () => modelCardMarkdown(facts) },
      toJSON: { value: () => facts },
      [Symbol.for("Jupyter.display")]: {
        value: () => ({ "text/markdown": modelCardMarkdown(facts), "text/plain": modelCardMarkdown(facts) }),
      },
    }),
  ) as ModelCard;
}

/** A passport says much more than a card needs: the title, whom to cite, when it was fetched, the license. */
function sourceOf({ title, citation, retrieved, license, synthetic }: CardSource): CardSource {
  return Object.freeze({
    title,
    ...(citation === undefined ? {} : { citation }),
    ...(retrieved === undefined ? {} : { retrieved }),
    ...(license === undefined ? {} : { license: typeof license === "string" ? license : license.title }),
    ...(synthetic === undefined ? {} : { synthetic }),
  });
}
