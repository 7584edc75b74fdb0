import { orderByScore } from "../columns/order-by-score.js";
import type { NumberArray } from "../columns/read-columns.js";
import type { ScoredRows } from "../validate/scored-rows.js";

/** An area under the curve, and for each row how often it wins against the rows of the other outcome. */
export interface AUCParts {
  readonly auc: number;
  /** For a row with outcome 1 the share of the 0s below it, for a row with 0 the share of the 1s above it; ties half. */
  readonly placements: Float64Array;
}

/**
 * The placements behind an area under the curve, in one walk over the sorted scores.
 *
 * Method: the structural components of DeLong, DeLong and Clarke-Pearson (1988, Biometrics 44(3)); weights are frequencies.
 */
export function aucParts({ events, weights }: ScoredRows, scores: NumberArray): AUCParts {
  const order = orderByScore(scores);
  const placements = new Float64Array(events.length);
  const totals = [0, 0];
  for (let row = 0; row < events.length; row++) {
    const event = events[row] as 0 | 1;
    totals[event] = (totals[event] as number) + (weights?.[row] ?? 1);
  }
  const [no = 0, yes = 0] = totals;
  let [noBelow, yesBelow, pairs] = [0, 0, 0];
  for (let at = 0; at < order.length; ) {
    const from = at;
    const score = scores[order[at] as number];
    let [noHere, yesHere] = [0, 0];
    for (; at < order.length && scores[order[at] as number] === score; at++) {
      const row = order[at] as number;
      const weight = weights?.[row] ?? 1;
      if (events[row] === 1) yesHere += weight;
      else noHere += weight;
    }
    const won = (noBelow + noHere / 2) / no;
    const lost = (yes - yesBelow - yesHere / 2) / yes;
    for (let place = from; place < at; place++) {
      const row = order[place] as number;
      placements[row] = events[row] === 1 ? won : lost;
    }
    pairs += yesHere * (noBelow + noHere / 2);
    noBelow += noHere;
    yesBelow += yesHere;
  }
  return { auc: pairs / (yes * no), placements };
}

/**
 * The covariance of two areas under the curve on the same people; with itself the variance. NaN where an outcome has one
 * person or fewer: nothing shows how much such people differ.
 */
export function aucCovariance({ events, weights }: ScoredRows, a: AUCParts, b: AUCParts): number {
  const sums = [0, 0];
  const people = [0, 0];
  for (let row = 0; row < events.length; row++) {
    const event = events[row] as 0 | 1;
    const weight = weights?.[row] ?? 1;
    const product = ((a.placements[row] as number) - a.auc) * ((b.placements[row] as number) - b.auc);
    sums[event] = (sums[event] as number) + weight * product;
    people[event] = (people[event] as number) + weight;
  }
  return [0, 1].reduce((total, event) => {
    const n = people[event] as number;
    if (!(n > 1)) return Number.NaN;
    return total + (sums[event] as number) / (n - 1) / n;
  }, 0);
}
