import type { ColumnReader, NumberArray } from "../columns/read-columns.js";
import { splineTermNames, splineTerms } from "../design/natural-spline.js";
import { codingOf, type PredictorCoding, productName, termName } from "../design/predictor-coding.js";
import { numberValues } from "./number-values.js";

/** A term of a model, and its value in each row. */
export interface TermValues {
  readonly term: string;
  readonly values: NumberArray;
}

/**
 * The terms of a predictor in each row of new data; NaN where a number is missing. A level that is missing or that the model
 * has not seen has no indicator: the predictor of that column, which every interaction has beside it, says so.
 */
export function termValues(
  coding: PredictorCoding,
  predictors: readonly PredictorCoding[],
  reader: ColumnReader,
): readonly TermValues[] {
  if (coding.kind === "number") {
    return [
      {
        term: coding.column,
        values: numberValues(coding.column, reader.column(coding.column), reader.firstRow),
      },
    ];
  }
  if (coding.kind === "spline") {
    const names = splineTermNames(coding.column, coding.knots);
    const terms = names.map(() => new Float64Array(reader.rowCount));
    const one = new Float64Array(names.length);
    const values = numberValues(coding.of, reader.column(coding.of), reader.firstRow);
    for (let row = 0; row < reader.rowCount; row++) {
      const x = values[row] as number;
      splineTerms(coding.knots, x, one);
      for (let k = 0; k < one.length; k++) (terms[k] as Float64Array)[row] = one[k] as number;
    }
    return names.map((term, k) => ({ term, values: terms[k] as Float64Array }));
  }
  if (coding.kind === "interaction") {
    const [left, right] = coding.parts.map((part) =>
      termValues(codingOf(predictors, part), predictors, reader),
    ) as [readonly TermValues[], readonly TermValues[]];
    return left.flatMap((a) =>
      right.map((b) => ({
        term: productName(a.term, b.term),
        values: Float64Array.from(a.values, (value, row) => value * (b.values[row] as number)),
      })),
    );
  }
  const values = reader.column(coding.column);
  return coding.levels.slice(1).map((level) => {
    const key = coding.kind === "boolean" ? level === "true" : level;
    return {
      term: termName(coding.column, level),
      values: Float64Array.from({ length: reader.rowCount }, (_, row) => (values[row] === key ? 1 : 0)),
    };
  });
}
