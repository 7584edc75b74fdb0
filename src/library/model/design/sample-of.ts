import type { NumberArray } from "../columns/read-columns.js";

const SAMPLE_SIZE = 4096;

/** About four thousand values spread evenly over a column, or the whole column when it is not much longer. */
export function sampleOf(values: NumberArray): NumberArray {
  const step = Math.floor(values.length / SAMPLE_SIZE);
  if (step < 8) return values;
  return Float64Array.from({ length: SAMPLE_SIZE }, (_, i) => values[i * step] as number);
}
