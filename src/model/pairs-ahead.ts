import { releaseKernel, startKernel } from "./kernel/kernel-module.js";

/** From this many scores on, the compiled kernel sorts them. */
const MANY_SCORES = 50_000;

/**
 * The number of pairs of one score from each list in which the first is larger, ties counted half.
 *
 * Method: both lists are sorted once and walked together (Mann and Whitney 1947, Annals of Mathematical Statistics 18(1)).
 *
 * @param useKernel false sorts in plain TypeScript. Default: the compiled kernel for many scores.
 */
export function pairsAhead(
  first: Float64Array,
  second: Float64Array,
  useKernel: boolean = first.length + second.length >= MANY_SCORES,
): number {
  return (useKernel ? kernelPairs(first, second) : undefined) ?? plainPairs(first, second);
}

function kernelPairs(first: Float64Array, second: Float64Array): number | undefined {
  const counts = 1024;
  const keys = counts + 6 * 2048 * 4;
  const otherKeys = keys + first.length * 8;
  const spare = otherKeys + second.length * 8;
  const kernel = startKernel(spare + (first.length + second.length) * 8);
  if (kernel === undefined) return undefined;
  const { sortKeys, pairsAhead: countPairs } = kernel.functions;
  new Float64Array(kernel.memory.buffer, keys, first.length).set(first);
  new Float64Array(kernel.memory.buffer, otherKeys, second.length).set(second);
  const sorted = sortKeys(keys, spare, counts, first.length);
  const others = sortKeys(otherKeys, spare + first.length * 8, counts, second.length);
  const pairs = countPairs(sorted, first.length, others, second.length) / 2;
  releaseKernel(kernel);
  return pairs;
}

function plainPairs(first: Float64Array, second: Float64Array): number {
  // −0 and 0 are one score, but sorting tells them apart.
  const a = first.map((value) => value + 0).sort();
  const b = second.map((value) => value + 0).sort();
  let below = 0;
  let upTo = 0;
  let twice = 0;
  for (const score of a) {
    while (below < b.length && (b[below] as number) < score) below++;
    if (upTo < below) upTo = below;
    while (upTo < b.length && b[upTo] === score) upTo++;
    twice += below + upTo;
  }
  return twice / 2;
}
