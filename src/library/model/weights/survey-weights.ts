import { numberText } from "../../words/number-text.js";
import type { NumberArray } from "../columns/read-columns.js";
import type { PopulationMargin } from "./population-margin.js";

/** One group of a sample: its share among the public, and in the sample before and after weighting. */
export interface WeightedMargin {
  readonly column: string;
  readonly level: string;
  readonly target: number;
  readonly before: number;
  readonly after: number;
}

/** Weights that make a sample look like the public, and what they cost. */
export interface SurveyWeights {
  /** One for each row, in row order; 0 for a row that was left out or that stood for nobody. */
  readonly weights: Float64Array;
  readonly margins: readonly WeightedMargin[];
  /** The rows that count. */
  readonly n: number;
  /** The rows left out because a value was missing. */
  readonly dropped: number;
  /** What the weights add up to. */
  readonly total: number;
  /** How much larger the sampling variance is than without weights: 1 + the relative variance of the weights (Kish 1965). */
  readonly designEffect: number;
  /** As many people without weights would say as much: n / designEffect. */
  readonly effectiveN: number;
  readonly smallest: number;
  readonly largest: number;
  /** Rounds that were needed; 1 for weights by cell. */
  readonly iterations: number;
  /** What to know before relying on them; empty when there is nothing. */
  readonly notes: readonly string[];
}

/** Above this share of the largest to the mean weight a few people speak for many. */
const LARGE_WEIGHT = 8;

/** Puts weights together with what they do. */
export function describeWeights(
  weights: Float64Array,
  base: NumberArray,
  margins: readonly PopulationMargin[],
  facts: { readonly iterations: number; readonly dropped: number; readonly notes?: readonly string[] },
): SurveyWeights {
  const used = weights.filter((weight) => weight > 0);
  const n = used.length;
  const total = used.reduce((sum, weight) => sum + weight, 0);
  const squares = used.reduce((sum, weight) => sum + weight * weight, 0);
  const designEffect = (n * squares) / (total * total);
  const largest = used.reduce((most, weight) => Math.max(most, weight), 0);
  const heavy = (largest * n) / total;
  const notes = [...(facts.notes ?? [])];
  if (heavy > LARGE_WEIGHT) {
    notes.push(
      `The largest weight is ${numberText(heavy, { decimals: 1 })} times the mean: one person speaks for that many. Use fewer groups, or trim.`,
    );
  }
  return Object.freeze({
    weights,
    margins: Object.freeze(margins.flatMap((margin) => compareMargin(margin, weights, base))),
    n,
    dropped: facts.dropped,
    total,
    designEffect,
    effectiveN: n / designEffect,
    smallest: used.reduce((least, weight) => Math.min(least, weight), Infinity),
    largest,
    iterations: facts.iterations,
    notes: Object.freeze(notes),
  });
}

function compareMargin(margin: PopulationMargin, weights: Float64Array, base: NumberArray): WeightedMargin[] {
  const after = levelShares(margin, weights);
  const before = levelShares(
    margin,
    Float64Array.from(base, (weight, row) => ((weights[row] as number) > 0 ? weight : 0)),
  );
  return margin.levels.map((level, code) =>
    Object.freeze({
      column: margin.column,
      level,
      target: margin.shares[code] as number,
      before: before[code] as number,
      after: after[code] as number,
    }),
  );
}

/** The share of the weight in each level of a column. */
export function levelShares({ codes, levels }: PopulationMargin, weights: Float64Array): Float64Array {
  const sums = new Float64Array(levels.length);
  let total = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code < 0) continue;
    sums[code] = (sums[code] as number) + (weights[row] as number);
    total += weights[row] as number;
  }
  return sums.map((sum) => sum / total);
}
