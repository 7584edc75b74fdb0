import { orderByScore } from "../columns/order-by-score.js";
import type { ScoredRows } from "../validate/scored-rows.js";
import type { CalibrationKnot } from "./calibration.js";

interface Pool {
  readonly low: number;
  readonly high: number;
  readonly weight: number;
  readonly yes: number;
}

/**
 * The rising line that fits outcomes best, by its corners: scores whose shares would fall are pooled with their neighbors.
 *
 * Method: pool adjacent violators (Barlow, Bartholomew, Bremner and Brunk 1972, "Statistical Inference under Order
 * Restrictions").
 */
export function isotonicKnots({ events, scores, weights }: ScoredRows): readonly CalibrationKnot[] {
  const order = orderByScore(scores);
  const pools: Pool[] = [];
  for (let at = 0; at < order.length; ) {
    const score = scores[order[at] as number] as number;
    let weight = 0;
    let yes = 0;
    for (; at < order.length && scores[order[at] as number] === score; at++) {
      const row = order[at] as number;
      const own = weights?.[row] ?? 1;
      weight += own;
      yes += own * (events[row] as number);
    }
    let pool: Pool = { low: score, high: score, weight, yes };
    // As long as the pool before is not lower, both are one; sums of weights are off by a hair.
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (last.yes * pool.weight < pool.yes * last.weight * (1 - 1e-12)) break;
      pools.pop();
      pool = { low: last.low, high: pool.high, weight: last.weight + pool.weight, yes: last.yes + pool.yes };
    }
    pools.push(pool);
  }
  return Object.freeze(
    pools.flatMap(({ low, high, weight, yes }) =>
      (low === high ? [low] : [low, high]).map((score) =>
        Object.freeze({ score, probability: yes / weight }),
      ),
    ),
  );
}

/** The height of the line at a score; outside of the corners it stays level. */
export function isotonicAt(knots: readonly CalibrationKnot[], score: number): number {
  let below = 0;
  let above = knots.length - 1;
  const at = (place: number): CalibrationKnot => knots[place] as CalibrationKnot;
  if (score <= at(below).score) return at(below).probability;
  if (score >= at(above).score) return at(above).probability;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if (at(middle).score <= score) below = middle;
    else above = middle;
  }
  const share = (score - at(below).score) / (at(above).score - at(below).score);
  return at(below).probability + share * (at(above).probability - at(below).probability);
}
