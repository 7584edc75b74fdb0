import { quantile } from "../summary/quantile.js";
import type { CountedColumn } from "./counted-column.js";
import { counted, type ProfileFinding } from "./finding.js";
import { isLabelName } from "./label-names.js";

/** Fewer values than this say nothing about what is usual. */
const ENOUGH = 20;

/** Grades and codes, and no measure. */
const FEW = 10;

/**
 * Numbers far from the rest: beyond three times the middle half's width (Tukey 1977, "Exploratory Data Analysis").
 * Numbers of 0 and more that span a factor of 100, such as votes, are compared by their logarithms.
 */
export function farValues({ name, kind, counts, sorted }: CountedColumn): readonly ProfileFinding[] {
  if ((kind !== "number" && kind !== "whole number") || isLabelName(name)) return [];
  if (counts.size <= FEW) return [];
  const values = sorted.filter(Number.isFinite);
  if (values.length < ENOUGH) return [];
  if (isRunningNumber(values, counts.size)) return [];
  const far = beyondFences(values);
  if (far.length === 0) return [];
  return [
    {
      finding: "far from the rest",
      column: name,
      rows: far.length,
      says: `${counted(far.length)} ${far.length === 1 ? "value lies" : "values lie"} far from the rest.`,
      next: "Look at these rows: a mistake, or the biggest place there is? Do not delete them unseen.",
      examples: [...new Set([far.at(-1), far[0]])].map((value) => counted(value ?? 0)),
    },
  ];
}

/** The values beyond the outer fences, of values that are sorted. */
export function beyondFences(sorted: Float64Array): Float64Array {
  const [least = 0, middle = 0, most = 0] = [sorted[0], quantile(sorted, 0.5), sorted.at(-1)];
  const logs = least > 0 ? most / least >= 100 : least === 0 && most >= 100 * middle;
  const scale = logs ? sorted.map((value) => (least > 0 ? Math.log(value) : Math.log1p(value))) : sorted;
  const [low, high] = [quantile(scale, 0.25), quantile(scale, 0.75)];
  const fence = 3 * (high - low);
  if (fence === 0) return new Float64Array(0);
  return sorted.filter((_, i) => {
    const value = scale[i] ?? 0;
    return value < low - fence || value > high + fence;
  });
}

// Row numbers and ids leave no gap; measures do.
function isRunningNumber(sorted: Float64Array, distinct: number): boolean {
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  return distinct >= 0.95 * (most - least + 1);
}
