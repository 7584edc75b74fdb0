/** How a predictor enters a model: as a number, one indicator for each level except the reference, a curve, or a product. */
export type PredictorCoding = NumberCoding | LevelCoding | SplineCoding | InteractionCoding;

export interface NumberCoding {
  readonly column: string;
  readonly kind: "number";
}

export interface LevelCoding {
  readonly column: string;
  readonly kind: "text" | "boolean";
  /** The level that the others are compared with. It has no term. */
  readonly reference: string;
  /** All levels that the model has seen, the reference first, the others by code point. */
  readonly levels: readonly string[];
}

/** A natural cubic spline of a column of numbers. */
export interface SplineCoding {
  /** The predictor as it was asked for: "spline(age, 4)". */
  readonly column: string;
  readonly kind: "spline";
  /** The column that it bends over. */
  readonly of: string;
  /** Rising; the first and the last are the lowest and the highest value that the model has seen. */
  readonly knots: readonly number[];
}

/** The products of the terms of two other predictors. */
export interface InteractionCoding {
  /** The predictor as it was asked for: "age:party". */
  readonly column: string;
  readonly kind: "interaction";
  readonly parts: readonly [string, string];
}

/** A column that a model reads. */
export type ReadColumn = NumberCoding | LevelCoding;

/** The name of a term: the column itself, or "column: level". */
export function termName(column: string, level?: string): string {
  return level === undefined ? column : `${column}: ${level}`;
}

/** The name of a product of two terms. */
export function productName(a: string, b: string): string {
  return `${a} × ${b}`;
}

/** The columns that a model reads, each once: those of its predictors and those that its splines bend over. */
export function columnsOf(predictors: readonly PredictorCoding[]): readonly ReadColumn[] {
  const columns = new Map<string, ReadColumn>();
  for (const coding of predictors) {
    if (coding.kind === "interaction") continue;
    if (coding.kind !== "spline") columns.set(coding.column, coding);
    else if (!columns.has(coding.of)) columns.set(coding.of, { column: coding.of, kind: "number" });
  }
  return [...columns.values()];
}

/** The coding of a predictor by its name. */
export function codingOf(predictors: readonly PredictorCoding[], name: string): PredictorCoding {
  const found = predictors.find((coding) => coding.column === name);
  if (found === undefined) {
    throw new RangeError(`The model is incomplete: it has no predictor "${name}". Fit it again.`);
  }
  return found;
}
