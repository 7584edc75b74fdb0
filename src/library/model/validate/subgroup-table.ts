import { checkOptions } from "../../table/columns/check-options.js";
import { groupWords } from "../../table/columns/group-words.js";
import { requireList } from "../../table/columns/require-list.js";
import { howMany } from "../../words/how-many.js";
import type { NumberArray } from "../columns/read-columns.js";
import { compareCodePoints } from "../design/compare-code-points.js";
import { brierScore } from "./brier-score.js";
import { requireThreshold } from "./require-threshold.js";
import { rocAUC } from "./roc-auc.js";
import { besideOutcomes, readScoredRows, type WeightOption } from "./scored-rows.js";

/** How a model does in one group of people. */
export interface SubgroupRow {
  readonly group: string;
  /** The people in it (the sum of their weights). */
  readonly n: number;
  /** The share for whom it happened. */
  readonly rate: number;
  readonly meanPredicted: number;
  /** meanPredicted − rate: above 0, the model promises too much here. */
  readonly gap: number;
  readonly brierScore: number;
  /** NaN where all outcomes of the group are the same. */
  readonly auc: number;
  /** Of those for whom it did not happen, the share called a yes; NaN where there are none. */
  readonly falsePositiveRate: number;
  /** Of those for whom it happened, the share called a no; NaN where there are none. */
  readonly falseNegativeRate: number;
}

/**
 * Says for whom a model errs: its calibration and its errors in each group, ordered by code point. People whose group is
 * missing (null, undefined, NaN or an empty text) are a group of their own, called "missing".
 *
 * Method: calibration and error rates by group (Chouldechova 2017, Big Data 5(2)).
 *
 * A missing outcome or score (null, undefined, NaN or an empty text) is refused, with its row, unless `missing` says
 * "leave out"; a row of weight 0 counts for nothing.
 *
 * @param actual 0 and 1, or false and true. @param predicted probabilities. @param groups the group of each row.
 * @param options `threshold`: where a yes begins, default 0.5. `weights`: default one each.
 * @throws when lengths differ, a value is missing, two groups look the same or the threshold is not between 0 and 1.
 * @example
 * subgroupTable([1, 0, 1, 0], [0.9, 0.2, 0.4, 0.6], ["a", "a", "b", "b"])[1].falsePositiveRate; // 1
 */
export function subgroupTable(
  actual: ArrayLike<unknown>,
  predicted: ArrayLike<number>,
  groups: ArrayLike<unknown>,
  options: WeightOption & { readonly threshold?: number } = {},
): readonly SubgroupRow[] {
  checkOptions("subgroupTable", options, {
    weights: true,
    missing: ["throw", "leave out"],
    threshold: true,
  });
  requireList(groups, "The groups");
  const { events, scores, weights, rows: counted } = readScoredRows(actual, predicted, options, true);
  const threshold = requireThreshold(options.threshold ?? 0.5, scores);
  if (groups.length !== actual.length) {
    throw new RangeError(
      `${besideOutcomes(actual.length, howMany(groups.length, "group", "groups"))} Each outcome needs the group of the same row.`,
    );
  }
  const words = groupWords(
    counted === undefined ? groups : Array.from(counted, (row) => groups[row]),
    "groups",
    "groups",
  );
  const members = new Map<string, number[]>();
  for (let row = 0; row < events.length; row++) {
    const name = words[row] as string;
    const rows = members.get(name);
    if (rows === undefined) members.set(name, [row]);
    else rows.push(row);
  }
  const table = Array.from(members, ([group, rows]) => {
    const pick = (values: NumberArray): Float64Array =>
      Float64Array.from(rows, (row) => values[row] as number);
    return groupRow(group, pick(events), pick(scores), weights && pick(weights), threshold);
  });
  return Object.freeze(table.sort((a, b) => compareCodePoints(a.group, b.group)));
}

function groupRow(
  group: string,
  events: Float64Array,
  scores: Float64Array,
  weights: Float64Array | undefined,
  threshold: number,
): SubgroupRow {
  let n = 0;
  let yes = 0;
  let no = 0;
  let promised = 0;
  let calledWrongly = 0;
  let missed = 0;
  events.forEach((event, i) => {
    const weight = weights?.[i] ?? 1;
    const score = scores[i] as number;
    n += weight;
    yes += weight * event;
    no += weight * (1 - event);
    promised += weight * score;
    if (event === 0 && score >= threshold) calledWrongly += weight;
    if (event === 1 && score < threshold) missed += weight;
  });
  const weighting = weights && { weights };
  const mixed = events.includes(0) && events.includes(1);
  return Object.freeze({
    group,
    n,
    rate: yes / n,
    meanPredicted: promised / n,
    gap: (promised - yes) / n,
    brierScore: brierScore(events, scores, weighting),
    auc: mixed ? rocAUC(events, scores, weighting) : Number.NaN,
    falsePositiveRate: events.includes(0) ? calledWrongly / no : Number.NaN,
    falseNegativeRate: events.includes(1) ? missed / yes : Number.NaN,
  });
}
