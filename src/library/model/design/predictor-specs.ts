import { describeValue } from "../../table/columns/describe-value.js";

/** A predictor as it was asked for: a column, a spline of one, or the interaction of two others. */
export type PredictorSpec =
  | { readonly kind: "column"; readonly name: string }
  | { readonly kind: "spline"; readonly name: string; readonly of: string; readonly df: number }
  | { readonly kind: "interaction"; readonly name: string; readonly parts: readonly [string, string] };

const SPLINE = /^spline\(\s*"?(.+?)"?\s*,\s*([^,]+?)\s*\)$/;
const MOST_DF = 10;

/**
 * A curve instead of a straight line for a column of numbers, as a predictor: `spline("age", 4)`.
 *
 * A natural cubic spline: it bends at knots between which as many people lie, and is straight beyond the lowest and the
 * highest value. Missing values of its column are left out, as in `fitLogistic`. Predictions agree with `ns` of R's package
 * splines (Hastie, Tibshirani and Friedman 2009, "The Elements of Statistical Learning", 5.2).
 *
 * @param column the column of numbers. @param df how freely it bends: 1 is a straight line, 3 to 5 is common, 10 the most.
 * @returns the words of the predictor, which can be typed as well: "spline(age, 4)".
 * @throws when df is not a whole number from 1 to 10.
 * @example
 * spline("age", 4); // "spline(age, 4)"
 */
export function spline(column: string, df: number): string {
  requireDf(df);
  if (typeof column !== "string" || column === "") {
    throw new TypeError(
      `Name a column of numbers, such as spline("age", 4), but it is ${describeValue(column)}.`,
    );
  }
  return `spline(${column}, ${df})`;
}

/**
 * Reads predictors. A column that is called exactly so comes first: "age:party" may be a column.
 *
 * @param exists whether the data have a column of this name.
 * @throws when a spline has no whole number of bends, or an interaction is not between two other predictors.
 */
export function predictorSpecs(
  names: readonly string[],
  exists: (name: string) => boolean,
): readonly PredictorSpec[] {
  return names.map((name): PredictorSpec => {
    if (exists(name)) return { kind: "column", name };
    const [, of, df] = SPLINE.exec(name) ?? [];
    if (of !== undefined && df !== undefined) {
      requireDf(Number(df));
      return { kind: "spline", name, of, df: Number(df) };
    }
    const parts = partsOf(name, names);
    return parts === undefined ? { kind: "column", name } : { kind: "interaction", name, parts };
  });
}

/** The columns that predictors need, each once. */
export function baseColumns(specs: readonly PredictorSpec[]): readonly string[] {
  return [
    ...new Set(
      specs.flatMap((spec) =>
        spec.kind === "column" ? [spec.name] : spec.kind === "spline" ? [spec.of] : [],
      ),
    ),
  ];
}

/** True when a predictor may be something else than a column. */
export function isSpecial(name: string): boolean {
  return name.includes(":") || SPLINE.test(name);
}

function requireDf(df: number): void {
  if (Number.isInteger(df) && df >= 1 && df <= MOST_DF) return;
  throw new RangeError(
    `A spline bends by a whole number from 1 to ${MOST_DF}, such as spline("age", 4), but it is ${describeValue(df)}.`,
  );
}

function partsOf(name: string, names: readonly string[]): readonly [string, string] | undefined {
  if (!name.includes(":")) return undefined;
  // A column may have a colon in its name: the cut is where both sides are predictors.
  for (let at = name.indexOf(":"); at >= 0; at = name.indexOf(":", at + 1)) {
    const [left, right] = [name.slice(0, at).trim(), name.slice(at + 1).trim()];
    if (names.includes(left) && names.includes(right) && left !== right) return [left, right];
  }
  const at = name.indexOf(":");
  throw new RangeError(
    `The interaction "${name}" needs its two sides among the predictors: add "${name.slice(0, at).trim()}" and "${name.slice(at + 1).trim()}", ` +
      "or mend the name of the column.",
  );
}
