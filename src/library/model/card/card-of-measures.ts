import { isCalendarDay } from "../../table/clean/calendar-day.js";
import { columnsOf } from "../design/predictor-coding.js";
import type { LogisticFit } from "../fit/logistic-fit.js";
import { PACKAGE_VERSION } from "../fit/package-version.js";
import { tidy } from "../fit/tidy.js";
import type { CardSource, ModelCardFacts } from "./model-card-facts.js";
import { modelCardMarkdown } from "./model-card-markdown.js";

/** What only people can say about a model. */
export interface CardWords {
  /** What the model says about a person, for example "Turnout in 2024". */
  readonly title: string;
  /** The date of the card, given by you, for example "2026-03-01". */
  readonly date: string;
  readonly data: CardSource;
  /** What the model is for, in one sentence. */
  readonly use: string;
  /** What it must not be used for: at least one line. */
  readonly doNotUseFor: readonly string[];
}

/** A model card: its facts, and two ways to hand them on. In a notebook it shows itself. */
export interface ModelCard extends ModelCardFacts {
  toMarkdown(): string;
  toJSON(): ModelCardFacts;
}

/** How a model does on people it has not seen. */
export type CardMeasures = Pick<ModelCardFacts, "calibration" | "subgroups"> &
  Pick<ModelCardFacts["holdout"], "auc" | "brierScore" | "logLoss">;

/** @throws when the date is not like "2026-03-01", or nothing says what the model must not be used for. */
export function requireCardWords({ date, doNotUseFor }: CardWords): void {
  if (!isCalendarDay(date)) {
    throw new RangeError(`The date of a card is written like "2026-03-01", but it is "${date}".`);
  }
  if (doNotUseFor.length === 0) {
    throw new RangeError("Say what the model must not be used for: doNotUseFor needs at least one line.");
  }
}

/** The card of a model that was measured already, wherever its people lie. */
export function cardOfMeasures(
  fit: LogisticFit,
  words: CardWords,
  { auc, brierScore, logLoss, calibration, subgroups }: CardMeasures,
): ModelCard {
  requireCardWords(words);
  const { title, date, data, use, doNotUseFor } = words;
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
      auc,
      brierScore,
      logLoss,
    }),
    calibration,
    subgroups: Object.freeze(subgroups.map(({ trait, rows }) => Object.freeze({ trait, rows }))),
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
