import { checkOptions } from "../../table/columns/check-options.js";
import type { Data } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import { openColumns } from "../columns/open-columns.js";
import { readNumbers } from "../columns/read-numbers.js";
import type { Estimate } from "./estimate.js";
import { estimateITT, type ITTOptions } from "./estimate-itt.js";
import { holm } from "./holm.js";

export interface EffectByScoreOptions extends Omit<ITTOptions, "blocks"> {
  /** The column with each person's score, known before the experiment. */
  readonly score: string;
  /** How many groups of about equal size. Default 5. */
  readonly groups?: number | undefined;
}

/** The effect among people of similar score. */
export interface ScoreGroupEffect extends Estimate {
  /** 1 has the highest scores. */
  readonly group: number;
  readonly scoreLow: number;
  readonly scoreHigh: number;
  /** Holm's correction for the number of groups. */
  readonly pAdjusted: number;
}

/**
 * The effect in each group of scores: whom does the contact move most?
 *
 * Groups hold about equally many people, people of the same score stay together (a note says when there are fewer groups for it), group 1 has the highest scores.
 * Each group is analysed as `estimateITT` does; p-values are corrected by Holm. Rows without a score (null,
 * undefined, NaN or an empty text) are left out, and a note in each row counts them.
 * (Gerber and Green 2012, "Field Experiments", 9: subgroup effects describe, they do not prove a cause.)
 *
 * @throws what `estimateITT` throws; when groups is not a whole number of 2 or more, or a group lacks an arm.
 * @example
 * const calls = { arm: [0, 1, 0, 1, 0, 1, 0, 1], score: [9, 9, 8, 8, 2, 2, 1, 1], came: [1, 3, 1, 5, 0, 0, 1, 1] };
 * const rows = effectByScore(calls, { outcome: "came", assignment: "arm", score: "score", groups: 2 });
 * rows.map((row) => row.estimate); // [3, 0]
 */
export function effectByScore(data: Data, options: EffectByScoreOptions): readonly ScoreGroupEffect[] {
  checkOptions("effectByScore", options, {
    score: "needed text",
    groups: "up to a million",
    clusters: "text",
    outcome: "needed text",
    covariates: "names",
    level: "number",
    interval: ["t", "newcombe"],
    assignment: "needed text",
    control: "text",
    arm: "text",
    missing: ["drop"],
  });
  const { score, groups = 5, ...rest } = options;
  if (!(Number.isInteger(groups) && groups >= 2)) {
    throw new RangeError(
      `groups must be a whole number of 2 or more, such as 5, but it is ${describeValue(groups)}.`,
    );
  }
  const columns = openColumns(data);
  const scores = readNumbers(columns.get(score), score).values;
  const used = [options.outcome, options.assignment, options.clusters, ...(options.covariates ?? [])];
  const names = [...new Set(used.flatMap((name) => name ?? []))];
  const parts = scoreGroups(scores, groups);
  const without = scores.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0);
  const leftOut =
    without === 0
      ? []
      : [
          `${without} of ${howMany(scores.length, "row", "rows")} ${without === 1 ? "has no score and is" : "have no score and are"} in no group.`,
        ];
  const merged =
    parts.length === groups
      ? []
      : [
          `People of the same score stay together, so there ${parts.length === 1 ? "is" : "are"} ${howMany(parts.length, "group", "groups")} and not ${numberText(groups)}.`,
        ];
  const rows = parts.map((rowsOf, index) => {
    const part = Object.fromEntries(
      names.map((name) => {
        const column = columns.get(name);
        return [name, rowsOf.map((row) => column[row])];
      }),
    );
    const inGroup = rowsOf.map((row) => scores[row] as number);
    const scoreLow = inGroup[inGroup.length - 1] ?? Number.NaN;
    try {
      const row = estimateITT(part, rest);
      const notes = Object.freeze([...row.notes, ...leftOut, ...merged]);
      return { ...row, notes, group: index + 1, scoreLow, scoreHigh: inGroup[0] ?? Number.NaN };
    } catch (error) {
      // What is wrong with the whole list is said of the list, with the row that it has there.
      estimateITT(Object.fromEntries(names.map((name) => [name, columns.get(name)])), rest);
      throw new RangeError(
        `In score group ${index + 1}: ${error instanceof Error ? error.message : String(error)}`,
        {
          cause: error,
        },
      );
    }
  });
  const adjusted = holm(rows.map((row) => row.pValue));
  return Object.freeze(rows.map((row, k) => Object.freeze({ ...row, pAdjusted: adjusted[k] as number })));
}

/** The row numbers of each group, highest scores first; equal scores stay together. */
function scoreGroups(scores: Float64Array, groups: number): number[][] {
  const order = Array.from(scores.keys())
    .filter((row) => !Number.isNaN(scores[row]))
    .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const parts: number[][] = Array.from({ length: groups }, () => []);
  let group = 0;
  order.forEach((row, rank) => {
    const same = rank > 0 && scores[row] === scores[order[rank - 1] as number];
    if (!same) group = Math.floor((rank * groups) / order.length);
    parts[group]?.push(row);
  });
  return parts.filter((part) => part.length > 0);
}
