import type { NumberArray } from "../columns/read-columns.js";
import type { CodedColumn } from "./coded-column.js";
import type { DesignColumn } from "./design-columns.js";
import { splineTermNames, splineTerms } from "./natural-spline.js";
import { type InteractionCoding, productName, type SplineCoding } from "./predictor-coding.js";
import { knotShares, orderedValues, quantileOf, splineKnots } from "./spline-knots.js";

/** The rows of a design, and how to know its people. */
export interface DesignRows {
  /** The rows that can be used; undefined: all. */
  readonly usable: Uint32Array | undefined;
  /** The rows of the matrix; undefined: all. */
  readonly rows: Uint32Array | undefined;
  readonly rowCount: number;
  readonly weights: NumberArray | undefined;
}

/** A spline's knots and its terms in the matrix. */
export function splineColumns(
  name: string,
  df: number,
  column: CodedColumn,
  { usable, rows, rowCount, weights }: DesignRows,
): { readonly coding: SplineCoding; readonly columns: readonly DesignColumn[] } {
  if (column.kind !== "number") {
    throw new TypeError(
      `A spline bends over numbers, but column "${column.name}" holds ${column.kind === "text" ? "text" : "true and false"}. ` +
        `Write "${column.name}" alone.`,
    );
  }
  const ordered = orderedValues(column.values, usable, weights);
  const quantiles = knotShares(df).map((share) => quantileOf(ordered, share));
  const knots = splineKnots(column.name, df, ordered.lowest, ordered.highest, quantiles);
  const terms = Array.from({ length: df }, () => new Float64Array(rowCount));
  const one = new Float64Array(df);
  for (let i = 0; i < rowCount; i++) {
    splineTerms(knots, column.values[rows === undefined ? i : (rows[i] as number)] as number, one);
    terms.forEach((values, k) => {
      values[i] = one[k] as number;
    });
  }
  return {
    coding: { column: name, kind: "spline", of: column.name, knots },
    columns: splineTermNames(name, knots).map((term, k) => valueColumn(term, terms[k] as Float64Array)),
  };
}

/** The products of the terms of two predictors, in the matrix. */
export function interactionColumns(
  name: string,
  parts: readonly [string, string],
  [left, right]: readonly [readonly DesignColumn[], readonly DesignColumn[]],
  rowCount: number,
): { readonly coding: InteractionCoding; readonly columns: readonly DesignColumn[] } {
  const read = (column: DesignColumn): Float64Array => {
    const values = new Float64Array(rowCount);
    column.fill(values, 0, 1);
    return values;
  };
  const others = right.map(read);
  const columns = left.flatMap((a) => {
    const values = read(a);
    return right.map((b, j) => {
      const product = values.map((value, i) => value * (others[j]?.[i] as number));
      return valueColumn(productName(a.term, b.term), product, productName(a.label, b.label));
    });
  });
  return { coding: { column: name, kind: "interaction", parts }, columns };
}

function valueColumn(term: string, values: Float64Array, label: string = term): DesignColumn {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return {
    term,
    label,
    mean,
    spread: Math.sqrt(square),
    fill(target, center, scale) {
      let complete = true;
      for (let i = 0; i < target.length; i++) {
        target[i] = ((values[i] as number) - center) * scale;
        complete &&= Number.isFinite(target[i]);
      }
      return complete;
    },
  };
}
