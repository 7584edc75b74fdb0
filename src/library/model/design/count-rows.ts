import { isMissing } from "../../table/columns/is-missing.js";
import { knownValue } from "../../table/columns/plain-value.js";
import { requireDistinctLooks } from "../../table/columns/require-distinct-looks.js";
import type { NumberArray } from "../columns/read-columns.js";

/** How many rows stand for somebody. */
export function countedRows(weights: NumberArray | undefined, all: number): number {
  if (weights === undefined) return all;
  let counted = 0;
  for (let row = 0; row < all; row++) if (weights[row] !== 0) counted++;
  if (counted > 0) return counted;
  throw new RangeError("Every weight is 0, so nobody is left to fit. Give the weights of the people.");
}

/** Marks the rows without a cluster, and those that stand for nobody, with 1; undefined where there can be none. */
export function leftOut(
  labels: ArrayLike<unknown> | undefined,
  weights: NumberArray | undefined,
  someCountNothing: boolean,
): Uint8Array | undefined {
  if (labels !== undefined) {
    return Uint8Array.from(labels, (label, row) => (isMissing(label) || weights?.[row] === 0 ? 1 : 0));
  }
  return weights !== undefined && someCountNothing
    ? Uint8Array.from(weights, (weight) => (weight === 0 ? 1 : 0))
    : undefined;
}

/** The events and the trials of each row, where no rows are counted together. */
export function countEach(
  events: Uint8Array,
  weights: NumberArray | undefined,
  rows: Uint32Array | undefined,
): { successes: Float64Array; trials: Float64Array | undefined } {
  const count = rows?.length ?? events.length;
  const successes = new Float64Array(count);
  const trials = weights === undefined ? undefined : new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const row = rows === undefined ? i : (rows[i] as number);
    const weight = weights === undefined ? 1 : (weights[row] as number);
    successes[i] = (events[row] as number) * weight;
    if (trials !== undefined) trials[i] = weight;
  }
  return { successes, trials };
}

/**
 * The cluster of each row, numbered from 0 on as they come.
 *
 * @throws when two clusters look the same: they would count as two.
 */
export function numberClusters(
  labels: ArrayLike<unknown>,
  rows: Uint32Array | undefined,
  name: string,
): Uint32Array {
  const numbers = new Map<unknown, number>();
  const clusters = Uint32Array.from({ length: rows?.length ?? labels.length }, (_, i) => {
    // Two equal dates are one cluster, though they are two objects.
    const label = knownValue(labels[rows === undefined ? i : (rows[i] as number)]);
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
  requireDistinctLooks(numbers.keys(), name, "clusters");
  return clusters;
}
