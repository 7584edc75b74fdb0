/** How a predictor enters a model: as a number, or as one indicator for each level except the reference. */
export type PredictorCoding = NumberCoding | LevelCoding;

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

/** The name of a term: the column itself, or "column: level". */
export function termName(column: string, level?: string): string {
  return level === undefined ? column : `${column}: ${level}`;
}
