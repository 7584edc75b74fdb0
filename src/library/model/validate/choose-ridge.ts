import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { fitLogistic } from "../fit/fit-logistic.js";
import type { LogisticFit } from "../fit/logistic-fit.js";
import { LOGISTIC_OPTIONS, type LogisticOptions } from "../fit/logistic-options.js";
import { crossValidate } from "./cross-validate.js";

export interface RidgeOptions extends Omit<LogisticOptions, "ridge"> {
  /** Which parts of the people each fit leaves out follows from it. */
  readonly seed: number;
  /** How many parts there are. Default 10. */
  readonly folds?: number;
  /** The strengths to try, above 0. Default: 13 from 0.001 to 1000, each about three times the one before. */
  readonly ridges?: readonly number[];
  /** "best" (default): the lowest log loss. "simplest": the strongest one that is within a standard error of it. */
  readonly choose?: "best" | "simplest";
}

/** How a strength did on people whom its fits had not seen. */
export interface RidgeRow {
  readonly ridge: number;
  /** Mean over the parts, and the standard error of that mean. */
  readonly logLoss: number;
  readonly stdError: number;
  readonly auc: number;
  readonly brierScore: number;
}

export interface RidgeChoice {
  readonly ridge: number;
  readonly rows: readonly RidgeRow[];
  /** The model of all people with that strength. */
  readonly fit: LogisticFit;
  /** What to know before relying on it; empty when there is nothing. */
  readonly notes: readonly string[];
}

const DEFAULT_RIDGES = Array.from({ length: 13 }, (_, i) => Number((10 ** (i / 2 - 3)).toPrecision(3)));

/**
 * Chooses how strongly coefficients are drawn to zero: many predictors and few people make a model that knows its own people
 * too well, and a ridge holds it back. Each strength is judged on people whom its fits had not seen, the same parts for each.
 *
 * The ridge acts on coefficients as they are, ½·ridge·Σβ² without the intercept: bring predictors to similar scales first.
 * Missing values are left out, as `crossValidate` does. Standard errors after a ridge are too small to test with.
 *
 * Method: ridge logistic regression (le Cessie and van Houwelingen 1992, Applied Statistics 41(1)) by k-fold
 * cross-validation; one-standard-error rule (Breiman and others 1984, "Classification and Regression Trees", 3.4.3). The
 * log loss of a strength agrees with scikit-learn's LogisticRegression of C = 1 / ridge.
 *
 * @param options those of `fitLogistic` but for `ridge`, and `seed`; see `RidgeOptions`.
 * @throws as `crossValidate` does; when ridges are not numbers above 0.
 * @example
 * const voters = { voted: [0, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 0], past: [0, 2, 1, 3, 1, 1, 4, 0, 2, 3, 2, 0] };
 * const chosen = chooseRidge(voters, { outcome: "voted", predictors: ["past"], seed: 1, folds: 3, ridges: [0.1, 100] });
 * chosen.ridge; // 0.1
 */
export function chooseRidge(data: Data, options: RidgeOptions): RidgeChoice {
  const { ridge: _ridge, ...known } = LOGISTIC_OPTIONS;
  checkOptions("chooseRidge", options, {
    ...known,
    seed: "needed number",
    folds: "up to a million",
    ridges: "numbers",
    choose: ["best", "simplest"],
  });
  const { seed, folds = 10, ridges = DEFAULT_RIDGES, choose = "best", ...model } = options;
  if (
    !Array.isArray(ridges) ||
    ridges.length === 0 ||
    ridges.some((ridge) => !(Number.isFinite(ridge) && ridge > 0))
  ) {
    throw new RangeError(
      `ridges are numbers above 0, such as [0.1, 1, 10], but they are ${describeValue(ridges)}.`,
    );
  }
  const ordered = [...new Set(ridges)].sort((a, b) => a - b);
  const rows = ordered.map((ridge): RidgeRow => {
    const { folds: parts, auc, brierScore, logLoss } = crossValidate(data, { ...model, ridge, folds, seed });
    const squares = parts.reduce((sum, part) => sum + (part.logLoss - logLoss) ** 2, 0);
    const stdError = Math.sqrt(squares / (parts.length - 1) / parts.length);
    return Object.freeze({ ridge, logLoss, stdError, auc, brierScore });
  });
  const best = rows.reduce((a, b) => (b.logLoss < a.logLoss ? b : a));
  const near = rows.filter(({ logLoss }) => logLoss <= best.logLoss + best.stdError);
  const chosen = choose === "best" ? best : (near.at(-1) ?? best);
  const notes =
    rows.length > 2 && (best === rows[0] || best === rows.at(-1))
      ? [
          `The best ridge (${best.ridge}) is at the end of those that were tried: try ${best === rows[0] ? "smaller" : "larger"} ones.`,
        ]
      : [];
  return Object.freeze({
    ridge: chosen.ridge,
    rows: Object.freeze(rows),
    fit: fitLogistic(data, { ...model, ridge: chosen.ridge }),
    notes: Object.freeze(notes),
  });
}
