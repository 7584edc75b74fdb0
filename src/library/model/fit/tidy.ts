import { normalCDF, normalQuantile } from "../../math/normal-distribution.js";
import { pValue } from "../../math/p-value.js";
import { percentHint } from "../../math/percent-hint.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import type { LogisticFit } from "./logistic-fit.js";
import { requireFit } from "./require-fit.js";

/** One term of a model, ready to be read as a table. */
export interface TermRow {
  readonly term: string;
  readonly estimate: number;
  readonly stdError: number;
  readonly statistic: number;
  readonly pValue: number;
  readonly confLow: number;
  readonly confHigh: number;
}

/**
 * A model as a table: one row a term, with its uncertainty.
 *
 * Estimates are log odds. With `oddsRatios` the estimate and its interval are odds ratios, while `stdError` and
 * `statistic` stay on the scale of log odds, on which they were computed. Method: Wald (normal) statistics and intervals
 * (Agresti 2013, "Categorical Data Analysis", 5.2). Terms left out as aliased have no row.
 *
 * @param options `level`: the share of intervals that hold the truth, default 0.95. `oddsRatios`: default false.
 * @throws when the level is not between 0 and 1.
 * @example
 * const doors = { answered: [0, 1, 0, 1, 1, 0, 1, 1], evening: [false, true, false, true, false, true, true, false] };
 * const fit = fitLogistic(doors, { outcome: "answered", predictors: ["evening"] });
 * tidy(fit, { oddsRatios: true })[1].term; // "evening: true"
 * tidy(fit, { oddsRatios: true })[1].estimate.toFixed(2); // "3.00"
 */
export function tidy(
  fit: LogisticFit,
  options: { readonly level?: number; readonly oddsRatios?: boolean } = {},
): readonly TermRow[] {
  checkOptions("tidy", options, { level: "number", oddsRatios: "yes or no" });
  requireFit(fit);
  const { level = 0.95, oddsRatios = false } = options;
  if (!(Number.isFinite(level) && level > 0 && level < 1)) {
    throw new RangeError(
      `The level of an interval must lie between 0 and 1, for example 0.95, but it is ${describeValue(level)}.${percentHint(level)}`,
    );
  }
  const reach = -normalQuantile((1 - level) / 2);
  const scale = oddsRatios ? Math.exp : (value: number): number => value;
  return Object.freeze(
    fit.terms.map((term, j) => {
      const estimate = fit.coefficients[j] ?? Number.NaN;
      const stdError = Math.sqrt(fit.covariance[j]?.[j] ?? Number.NaN);
      const statistic = estimate / stdError;
      return Object.freeze({
        term,
        estimate: scale(estimate),
        stdError,
        statistic,
        pValue: pValue(2 * normalCDF(-Math.abs(statistic))),
        confLow: scale(estimate - reach * stdError),
        confHigh: scale(estimate + reach * stdError),
      });
    }),
  );
}
