import { checkOptions } from "../../table/columns/check-options.js";
import { numberLiteral, quoteName, quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import { type LevelCoding, termName } from "../design/predictor-coding.js";
import { termExpressions } from "../design/term-expressions.js";
import type { LogisticFit } from "../fit/logistic-fit.js";
import { requireFit } from "../fit/require-fit.js";

/**
 * A model as one SQL expression: the probability for each row of a table with the same column names. NULL where a predictor
 * is NULL, not a number or an empty text, or has a level that the model has not seen.
 *
 * @param options `dialect`: "duckdb" (default), "postgres" or "spark".
 * @example
 * const doors = { answered: [0, 1, 1, 0], side: ["left", "left", "right", "right"] };
 * const fit = fitLogistic(doors, { outcome: "answered", predictors: ["side"] });
 * toSQL(fit).includes(`CASE "side"`); // true
 */
export function toSQL(fit: LogisticFit, options: { readonly dialect?: SQLDialect } = {}): string {
  checkOptions("toSQL", options, { dialect: ["duckdb", "postgres", "spark"] });
  requireFit(fit);
  const { dialect = "duckdb" } = options;
  const coefficients = new Map(fit.terms.map((term, j) => [term, fit.coefficients[j] as number]));
  const number = (value: number): string => numberLiteral(value, dialect);
  const parts = fit.predictors.flatMap((coding) => {
    if (coding.kind === "spline" || coding.kind === "interaction") {
      return termExpressions(coding, fit.predictors, dialect).map(
        ({ term, expression }) => `${number(coefficients.get(term) ?? 0)} * (${expression})`,
      );
    }
    const column = quoteName(coding.column, dialect);
    if (coding.kind === "number") return `${number(coefficients.get(coding.column) ?? 0)} * ${column}`;
    return levelCase(coding, column, dialect, (level) =>
      number(coefficients.get(termName(coding.column, level)) ?? 0),
    );
  });
  const sum = [number(coefficients.get("intercept") ?? 0), ...parts].join(" + ");
  // Not-a-number is a missing value, as in memory: a database would sort it above every score.
  const nan = `CAST('NaN' AS ${dialect === "postgres" ? "double precision" : "DOUBLE"})`;
  if (dialect !== "postgres") return `1.0 / (1.0 + EXP(-NULLIF(${sum}, ${nan})))`;
  // PostgreSQL refuses an exp that overflows or underflows; the other engines go on with infinity and 0.
  return (
    `CASE WHEN ${sum} = ${nan} THEN NULL WHEN ${sum} > 700 THEN 1.0 WHEN ${sum} < -700 THEN 0.0 ` +
    `ELSE 1.0 / (1.0 + EXP(-(${sum}))) END`
  );
}

function levelCase(
  coding: LevelCoding,
  column: string,
  dialect: SQLDialect,
  effect: (level: string) => string,
): string {
  const branches = coding.levels.map((level) => {
    const literal = coding.kind === "boolean" ? level.toUpperCase() : quoteText(level, dialect);
    return `WHEN ${literal} THEN ${effect(level)}`;
  });
  return `CASE ${column} ${branches.join(" ")} END`;
}
