import type { LogisticOptions } from "../fit/logistic-options.js";
import type { CodedColumn } from "./coded-column.js";
import { type DesignRows, interactionColumns, splineColumns } from "./derived-columns.js";
import { type DesignColumn, designColumns } from "./design-columns.js";
import type { PredictorCoding } from "./predictor-coding.js";
import type { PredictorSpec } from "./predictor-specs.js";

/** How a predictor enters the model, and its terms in the matrix. */
export interface DesignPart {
  readonly coding: PredictorCoding;
  readonly columns: readonly DesignColumn[];
}

/** The predictors in the order in which they were asked for, each with its terms. */
export function designParts(
  specs: readonly PredictorSpec[],
  coded: readonly CodedColumn[],
  options: LogisticOptions,
  rows: DesignRows,
): readonly DesignPart[] {
  const column = (name: string): CodedColumn => coded.find((one) => one.name === name) as CodedColumn;
  const parts = new Map<string, DesignPart>();
  for (const spec of specs) {
    if (spec.kind === "column")
      parts.set(spec.name, designColumns(column(spec.name), rows.usable, rows.rows, options));
    if (spec.kind === "spline")
      parts.set(spec.name, splineColumns(spec.name, spec.df, column(spec.of), rows));
  }
  for (const spec of specs) {
    if (spec.kind !== "interaction") continue;
    const [left, right] = spec.parts.map((part) => parts.get(part)?.columns) as [
      readonly DesignColumn[] | undefined,
      readonly DesignColumn[] | undefined,
    ];
    if (left === undefined || right === undefined) {
      throw new RangeError(
        `"${spec.name}" is made of an interaction that comes later. List that one before it.`,
      );
    }
    parts.set(spec.name, interactionColumns(spec.name, spec.parts, [left, right], rows.rowCount));
  }
  return specs.map(({ name }) => parts.get(name) as DesignPart);
}
