import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { howMany } from "../../words/how-many.js";
import { orderByScore } from "../columns/order-by-score.js";
import { type DecileRow, decileRows } from "./decile-rows.js";
import { cutDeciles } from "./decile-sums.js";
import { readScoredRows, type WeightOption } from "./scored-rows.js";

/**
 * Cuts a list into tenths by score, the highest first, and says what happened in each. People with the same score are one
 * block: where a border cuts it, its events are shared out evenly, so the order of the rows never matters.
 *
 * Method: gains table (Piatetsky-Shapiro and Masand 1999, KDD).
 *
 * A missing outcome or score (null, undefined, NaN or an empty text) is refused, with its row, unless `missing` says
 * "leave out"; a row of weight 0 counts for nothing.
 *
 * @param actual 0 and 1, or false and true. @param predicted any scores.
 * @param options `groups`: default 10. `weights`: default one each.
 * @throws when lengths differ, a value is missing, nothing happened to anybody, or there are fewer rows than groups.
 * @example
 * decileTable([1, 1, 0, 0], [0.9, 0.8, 0.2, 0.1], { groups: 2 })[0].lift; // 2
 */
export function decileTable(
  actual: ArrayLike<unknown>,
  predicted: ArrayLike<number>,
  options: WeightOption & { readonly groups?: number } = {},
): readonly DecileRow[] {
  checkOptions("decileTable", options, {
    weights: true,
    missing: ["throw", "leave out"],
    groups: "up to a million",
  });
  const { groups = 10 } = options;
  const { events, scores, weights } = readScoredRows(actual, predicted, options, false);
  if (!(Number.isInteger(groups) && groups >= 1)) {
    throw new RangeError(
      `groups must be a whole number from 1 on, for example 10, but it is ${describeValue(groups)}.`,
    );
  }
  if (events.length < groups) {
    throw new RangeError(
      `${howMany(events.length, "row", "rows")} cannot be cut into ${howMany(groups, "group", "groups")}. Ask for fewer groups.`,
    );
  }
  let total = 0;
  let yesTotal = 0;
  for (let row = 0; row < events.length; row++) {
    const weight = weights?.[row] ?? 1;
    total += weight;
    yesTotal += weight * (events[row] as number);
  }
  if (yesTotal === 0) throw new RangeError("No outcome is 1, so there is no lift to measure.");
  const cut = cutDeciles(groups, { total, weighted: weights !== undefined });
  const order = orderByScore(scores);
  for (let at = 0; at < order.length; ) {
    const score = scores[order[at] as number] as number;
    let people = 0;
    let yes = 0;
    for (; at < order.length && scores[order[at] as number] === score; at++) {
      const row = order[at] as number;
      const weight = weights?.[row] ?? 1;
      people += weight;
      yes += weight * (events[row] as number);
    }
    cut.add(score, people, yes);
  }
  return decileRows(cut.sums(), { events: yesTotal, total });
}
