import { releaseKernel, startKernel } from "../arithmetic/kernel-module.js";
import type { NumberArray } from "../columns/read-columns.js";

/** From this many scores on, the compiled kernel sorts them. */
const MANY_SCORES = 50_000;
/** Where the kernel's tables lie: 64 of 8192 bytes. */
const TABLES = 1024;
const KEYS = TABLES + 64 * 8192;

/**
 * The number of pairs of a yes and a no in which the yes has the higher score, ties counted half.
 *
 * Method: both groups are sorted once and walked together (Mann and Whitney 1947, Annals of Mathematical Statistics 18(1)).
 *
 * @param events 1 for a yes, 0 for a no. @param yes how many there are of them.
 * @param useKernel false sorts in plain TypeScript. Default: the compiled kernel for many scores.
 */
export function pairsAhead(
  events: Uint8Array,
  scores: NumberArray,
  yes: number,
  useKernel: boolean = scores.length >= MANY_SCORES,
): number {
  return (useKernel ? kernelPairs(events, scores, yes) : undefined) ?? plainPairs(events, scores, yes);
}

function kernelPairs(events: Uint8Array, scores: NumberArray, yes: number): number | undefined {
  const no = scores.length - yes;
  // One place more than there are scores: see `part`.
  const others = KEYS + (yes + 1) * 8;
  const spare = others + (no + 1) * 8;
  const kernel = startKernel(spare + Math.max(yes, no) * 8);
  if (kernel === undefined) return undefined;
  const { buffer } = kernel.memory;
  part(events, scores, new Float64Array(buffer, KEYS, yes + 1), new Float64Array(buffer, others, no + 1));
  kernel.functions.sortKeys(KEYS, spare, TABLES, yes);
  kernel.functions.sortKeys(others, spare, TABLES, no);
  const twice = kernel.functions.pairsAhead(KEYS, yes, others, no);
  releaseKernel(kernel);
  return twice / 2;
}

function plainPairs(events: Uint8Array, scores: NumberArray, yes: number): number {
  const first = new Float64Array(yes + 1);
  const second = new Float64Array(scores.length - yes + 1);
  part(events, scores, first, second);
  // −0 and 0 are one score, but sorting tells them apart.
  const a = first
    .subarray(0, -1)
    .map((value) => value + 0)
    .sort();
  const b = second
    .subarray(0, -1)
    .map((value) => value + 0)
    .sort();
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

/** Writes the scores of yes and of no apart. Each list has a place to spare: every score is written to both, and only the
 * right one moves on. That is faster than asking, because yes and no are not predictable. */
function part(events: Uint8Array, scores: NumberArray, yes: Float64Array, no: Float64Array): void {
  let a = 0;
  let b = 0;
  for (let row = 0; row < events.length; row++) {
    const score = scores[row] as number;
    const event = events[row] as number;
    yes[a] = score;
    no[b] = score;
    a += event;
    b += 1 - event;
  }
}
