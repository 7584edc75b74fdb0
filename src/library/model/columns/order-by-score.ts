import type { NumberArray } from "./read-columns.js";

/** The row numbers in the order of their scores, lowest first; equal scores keep the order of the rows. */
export function orderByScore(scores: NumberArray): Uint32Array {
  const order = Uint32Array.from({ length: scores.length }, (_, row) => row);
  return order.sort((a, b) => (scores[a] as number) - (scores[b] as number) || a - b);
}
