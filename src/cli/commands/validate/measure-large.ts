import type { Engine } from "../../../library/engine/connect/engine.js";
import { sumBins } from "../../../library/engine/score/calibration-sql.js";
import { collectRows } from "../../../library/engine/tables/collect-rows.js";
import type { LogisticFit } from "../../../library/model/fit/logistic-fit.js";
import { predictProbability } from "../../../library/model/score/predict-probability.js";
import type { CalibrationRow } from "../../../library/model/validate/calibration-table.js";
import type { SubgroupRow } from "../../../library/model/validate/subgroup-table.js";
import { cellNumber } from "../../../library/table/columns/cell-number.js";
import { isMissing } from "../../../library/table/columns/is-missing.js";
import { neededColumns } from "../../read/read-needed.js";
import type { Batch, TableSource } from "../../read/table-source.js";
import { measureGroups } from "./measure-groups.js";
import { measureSorted, type ScoreMeasures } from "./measure-sorted.js";
import { openTrait } from "./open-trait.js";

const HELD = "held_out_rows";

/** What a model is measured with, and how. */
export interface MeasuredModel {
  readonly outcome: string;
  readonly predict: LogisticFit | { readonly score: string };
  readonly weights?: string | undefined;
  readonly groups: number;
  /** More different scores than this are sorted instead of summed one by one. Default 1 million. */
  readonly mostScores?: number;
  /** Traits for which the measures are taken group by group. Default: none. */
  readonly traits?: readonly string[];
}

/** How well a model does, by all measures of `validate`. */
export interface Measures extends ScoreMeasures {
  readonly n: number;
  readonly dropped: number;
  readonly calibration: readonly CalibrationRow[];
}

/** The same, and how the model does in the groups of each trait. */
export interface GroupedMeasures extends Measures {
  readonly subgroups: readonly { readonly trait: string; readonly rows: readonly SubgroupRow[] }[];
}

/**
 * Measures a model on a list of any size in flat memory: outcomes and scores go into a table of DuckDB, which sorts them on
 * its own disk space, and all measures come from the scores as they go by in that order.
 *
 * @returns undefined when something about a row is not as it should be: who looks at the list row by row can say what.
 */
export async function measureLarge(
  engine: Engine,
  source: TableSource,
  { outcome, predict, weights, groups, mostScores, traits = [] }: MeasuredModel,
): Promise<GroupedMeasures | undefined> {
  const predictors = "score" in predict ? [predict.score] : predict.predictors.map(({ column }) => column);
  const needed = neededColumns(outcome, predictors, weights, traits);
  if (!needed.every((name) => source.columnNames.includes(name))) return undefined;
  let [counted, kept, total] = [0, 0, 0];
  let fits = true;
  const labels = traits.map(openTrait);
  const kinds = ["number", "number", "number", ...traits.map(() => "number" as const)] as const;
  await collectRows(engine, HELD, kinds, async (add) => {
    for await (const batch of source.batches(needed)) {
      const rows = heldRows(batch, { outcome, predict, weights });
      fits &&= rows !== undefined;
      if (rows === undefined) return;
      counted += rows.counted;
      kept += rows.y.length;
      for (const weight of rows.w) total += weight;
      const codes = labels.map(({ name, codes }) => codes(batch[name] ?? [], rows.kept));
      add([rows.y, rows.score, rows.w, ...codes]);
    }
  });
  if (!fits || kept < groups) return undefined;
  const list = { table: HELD, total, weighted: weights !== undefined };
  const sums = await measureSorted(engine, list, groups, mostScores);
  if (sums === undefined) return undefined;
  const { edges, ...measures } = sums;
  const subgroups = [];
  for (const [at, { name, groups: names }] of labels.entries())
    subgroups.push({
      trait: name,
      rows: await measureGroups(engine, { table: HELD, column: `v${3 + at}`, groups: names() }),
    });
  return {
    n: kept,
    dropped: counted - kept,
    ...measures,
    calibration: await sumBins(engine, `SELECT v1 AS score, v0 AS y, v2 AS w FROM ${HELD}`, edges),
    subgroups,
  };
}

/** The rows of a batch that count, or undefined when one of them holds what it should not. */
function heldRows(
  batch: Batch,
  { outcome, predict, weights }: Omit<MeasuredModel, "groups" | "mostScores" | "traits">,
):
  | {
      readonly y: number[];
      readonly score: number[];
      readonly w: number[];
      readonly kept: number[];
      readonly counted: number;
    }
  | undefined {
  const happened = batch[outcome] ?? [];
  const scores =
    "score" in predict ? (batch[predict.score] ?? []) : scoresOf(predict, batch, happened.length);
  if (scores === undefined) return undefined;
  const weighing = weights === undefined ? undefined : (batch[weights] ?? []);
  const [y, score, w, kept]: [number[], number[], number[], number[]] = [[], [], [], []];
  let counted = 0;
  for (let row = 0; row < happened.length; row++) {
    const weight = weighing === undefined ? 1 : weighing[row];
    if (typeof weight !== "number" || !(weight >= 0 && weight < Number.POSITIVE_INFINITY)) return undefined;
    if (weight === 0) continue;
    counted++;
    const [value, predicted] = [happened[row], scores[row]];
    if (isMissing(value) || isMissing(predicted)) continue;
    const number = cellNumber(predicted);
    if (number === undefined || !(number >= 0 && number <= 1)) return undefined;
    if (value !== 0 && value !== 1 && typeof value !== "boolean") return undefined;
    y.push(Number(value));
    score.push(number);
    w.push(weight);
    kept.push(row);
  }
  return { y, score, w, kept, counted };
}

/** The scores of a batch, or undefined when a predictor holds what it should not. */
function scoresOf(fit: LogisticFit, batch: Batch, rows: number): Float64Array | undefined {
  // A model of the intercept alone needs no column, but has to know how many rows there are.
  const data = fit.predictors.length === 0 ? { row: new Array<number>(rows).fill(0) } : batch;
  try {
    return predictProbability(fit, data, { unseen: "missing" });
  } catch {
    return undefined;
  }
}
