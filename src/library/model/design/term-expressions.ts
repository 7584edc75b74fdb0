import { numberLiteral, quoteName, quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import { splineTermNames, splineTermsSQL } from "./natural-spline.js";
import {
  codingOf,
  type LevelCoding,
  type PredictorCoding,
  productName,
  termName,
} from "./predictor-coding.js";

/** A term of a model, and its value in a row as SQL. */
export interface TermExpression {
  readonly term: string;
  readonly expression: string;
}

/** The terms of a predictor in SQL; NULL where a number that they need is NULL. */
export function termExpressions(
  coding: PredictorCoding,
  predictors: readonly PredictorCoding[],
  dialect: SQLDialect,
): readonly TermExpression[] {
  if (coding.kind === "number") {
    return [{ term: coding.column, expression: double(coding.column, dialect) }];
  }
  if (coding.kind === "spline") {
    const expressions = splineTermsSQL(coding.knots, double(coding.of, dialect), dialect);
    return splineTermNames(coding.column, coding.knots).map((term, k) => ({
      term,
      expression: expressions[k] as string,
    }));
  }
  if (coding.kind === "interaction") {
    const [left, right] = coding.parts.map((part) =>
      termExpressions(codingOf(predictors, part), predictors, dialect),
    ) as [readonly TermExpression[], readonly TermExpression[]];
    return left.flatMap((a) =>
      right.map((b) => ({
        term: productName(a.term, b.term),
        expression: `(${a.expression}) * (${b.expression})`,
      })),
    );
  }
  return coding.levels.slice(1).map((level) => ({
    term: termName(coding.column, level),
    expression: indicator(coding, level, dialect),
  }));
}

function indicator(coding: LevelCoding, level: string, dialect: SQLDialect): string {
  const literal = coding.kind === "boolean" ? level.toUpperCase() : quoteText(level, dialect);
  return (
    `CASE WHEN ${quoteName(coding.column, dialect)} = ${literal} ` +
    `THEN ${numberLiteral(1, dialect)} ELSE ${numberLiteral(0, dialect)} END`
  );
}

function double(column: string, dialect: SQLDialect): string {
  return `CAST(${quoteName(column, dialect)} AS ${dialect === "postgres" ? "double precision" : "DOUBLE"})`;
}
