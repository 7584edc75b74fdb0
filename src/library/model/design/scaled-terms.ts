import { multiplySquare } from "../../math/multiply-square.js";
import type { DesignColumn } from "./design-columns.js";

/** R's tolerance for a column that those before it explain, as a share of the column's length. */
const ALIASED_SHARE = 1e-11;

// Squares of squares of numbers beyond these sizes leave what a computer counts with.
const LARGEST = 1e70;
const SMALLEST = 1e-70;

/** A term on the scale that it is solved on: (x − center) · scale. */
export interface ScaledTerm {
  readonly term: string;
  /** The term for a message. */
  readonly label: string;
  readonly center: number;
  readonly scale: number;
  /** The root mean square at or below which what is left of it counts as nothing. */
  readonly limit: number;
}

/**
 * The scales on which terms are solved: each with mean 0 and spread 1 beside an intercept.
 *
 * @throws when the values of a term are all too near to 0, or some of them too far from it, to be squared.
 */
export function scaledTerms(
  columns: readonly Pick<DesignColumn, "term" | "label" | "mean" | "spread">[],
  intercept: boolean,
): readonly ScaledTerm[] {
  const scaled = columns.map(({ term, label, mean, spread }) => {
    const length = Math.hypot(mean, spread);
    requireUsualSize(label, length);
    // Without an intercept nothing may be shifted, only stretched.
    const unit = (intercept ? spread : length) || 1;
    return {
      term,
      label,
      center: intercept ? mean : 0,
      scale: 1 / unit,
      limit: (ALIASED_SHARE * length) / unit,
    };
  });
  return intercept
    ? [{ term: "intercept", label: "intercept", center: 0, scale: 1, limit: 0 }, ...scaled]
    : scaled;
}

/** A column of zeros is constant and left out; one of 1e-200 would look so, and its effect would be lost without a word. */
function requireUsualSize(label: string, length: number): void {
  if (length === 0 || (length >= SMALLEST && length <= LARGEST)) return;
  const size = length < SMALLEST ? "only numbers below 1e-70" : "a number beyond 1e70";
  throw new RangeError(
    `"${label}" holds ${size}, which cannot be a predictor. Change its unit, so that its numbers are of the usual size.`,
  );
}

/**
 * The matrix that turns coefficients of the scaled terms into coefficients of the data.
 *
 * @param inverse what the scaled terms were multiplied by to make them uncorrelated, if they were.
 */
export function wayBack(
  kept: readonly ScaledTerm[],
  inverse: Float64Array | undefined,
  intercept: boolean,
): Float64Array {
  const size = kept.length;
  const unscale = new Float64Array(size * size);
  kept.forEach(({ center, scale }, j) => {
    unscale[j * size + j] = scale;
    if (intercept && j > 0) unscale[j] = -center * scale;
  });
  return inverse === undefined ? unscale : multiplySquare(unscale, inverse, size);
}

/** The terms that take part in a direction, on the scale of their own spread. */
export function movingTerms(
  direction: Float64Array,
  back: Float64Array,
  kept: readonly ScaledTerm[],
): readonly ScaledTerm[] {
  const moves = applyMatrix(back, direction).map((value, j) => Math.abs(value / (kept[j]?.scale ?? 1)));
  const named = kept
    .map((term, j) => ({ term, move: moves[j] ?? 0 }))
    .filter(({ term }) => term.term !== "intercept");
  const largest = named.reduce((most, { move }) => Math.max(most, move), 0);
  return named.filter(({ move }) => move > 0.05 * largest).map(({ term }) => term);
}

/** A square matrix, row-major, times a vector. */
export function applyMatrix(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, i) => {
    let total = 0;
    for (let j = 0; j < size; j++) total += (matrix[i * size + j] as number) * (vector[j] as number);
    return total;
  });
}
