import type { Engine } from "../../library/engine/connect/engine.js";
import { calibrationSQL } from "../../library/engine/score/calibration-sql.js";
import { decileSQL } from "../../library/engine/score/decile-sql.js";
import { collectRows } from "../../library/engine/tables/collect-rows.js";
import type { LogisticFit } from "../../library/model/fit/logistic-fit.js";
import { predictProbability } from "../../library/model/score/predict-probability.js";
import type { CalibrationRow } from "../../library/model/validate/calibration-table.js";
import type { DecileRow } from "../../library/model/validate/decile-rows.js";
import { cellNumber } from "../../library/table/columns/cell-number.js";
import { isMissing } from "../../library/table/columns/is-missing.js";
import { neededColumns } from "../read/read-needed.js";
import type { Batch, TableSource } from "../read/table-source.js";

const HELD = "held_out_rows";

/** What a model is measured with, and how. */
export interface MeasuredModel {
  readonly outcome: string;
  readonly predict: LogisticFit | { readonly score: string };
  readonly weights?: string | undefined;
  readonly groups: number;
  /** More different scores than this are sorted instead of summed one by one. Default 1 million. */
  readonly mostScores?: number;
}

/** How well a model does, by all measures of `validate`. */
export interface Measures {
  readonly n: number;
  readonly dropped: number;
  readonly rate: number;
  readonly auc: number;
  readonly brierScore: number;
  readonly logLoss: number;
  readonly deciles: readonly DecileRow[];
  readonly calibration: readonly CalibrationRow[];
}

/**
 * Measures a model on a list of any size in flat memory: outcomes and scores go into a table of DuckDB, which sorts them on
 * its own disk space.
 *
 * @returns undefined when something about a row is not as it should be: who looks at the list row by row can say what.
 */
export async function measureLarge(
  engine: Engine,
  source: TableSource,
  { outcome, predict, weights, groups, mostScores = MOST_SCORES }: MeasuredModel,
): Promise<Measures | undefined> {
  const predictors = "score" in predict ? [predict.score] : predict.predictors.map(({ column }) => column);
  const needed = neededColumns(outcome, predictors, weights);
  if (!needed.every((name) => source.columnNames.includes(name))) return undefined;
  let [counted, kept] = [0, 0];
  let fits = true;
  await collectRows(engine, HELD, ["number", "number", "number"], async (add) => {
    for await (const batch of source.batches(needed)) {
      const rows = heldRows(batch, { outcome, predict, weights });
      fits &&= rows !== undefined;
      if (rows === undefined) return;
      counted += rows.counted;
      kept += rows.y.length;
      await add([rows.y, rows.score, rows.w]);
    }
  });
  if (!fits) return undefined;
  const sums = await sumByScore(engine, mostScores);
  if (sums === undefined || kept < groups) return undefined;
  const table = {
    from: HELD,
    outcome: "v0",
    score: "v1",
    ...(weights === undefined ? {} : { weights: "v2" }),
  };
  return {
    n: kept,
    dropped: counted - kept,
    ...sums,
    deciles: await decileSQL(engine, { ...table, groups }),
    calibration: await calibrationSQL(engine, table),
  };
}

/** The rows of a batch that count, or undefined when one of them holds what it should not. */
function heldRows(
  batch: Batch,
  { outcome, predict, weights }: Omit<MeasuredModel, "groups" | "mostScores">,
):
  | { readonly y: number[]; readonly score: number[]; readonly w: number[]; readonly counted: number }
  | undefined {
  const happened = batch[outcome] ?? [];
  const scores =
    "score" in predict ? (batch[predict.score] ?? []) : scoresOf(predict, batch, happened.length);
  if (scores === undefined) return undefined;
  const weighing = weights === undefined ? undefined : (batch[weights] ?? []);
  const [y, score, w]: [number[], number[], number[]] = [[], [], []];
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
  }
  return { y, score, w, counted };
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

/** More different scores than this do not fit into the memory that a sum for each of them would take. */
const MOST_SCORES = 1_000_000;

/** How often it happened at each score, the lowest first; a score may come in several rows behind each other. */
async function byScore(engine: Engine, mostScores: number): Promise<string> {
  const [seen] = await engine.query(
    `SELECT CAST(approx_count_distinct(v1) AS DOUBLE) AS scores FROM ${HELD}`,
  );
  return Number(seen?.scores) > mostScores
    ? `SELECT v1 AS score, v2 * v0 AS yes, v2 * (1 - v0) AS no FROM ${HELD} ORDER BY v1`
    : `SELECT v1 AS score, SUM(v2 * v0) AS yes, SUM(v2 * (1 - v0)) AS no FROM ${HELD} GROUP BY v1 ORDER BY v1`;
}

/** All that follows from how often it happened at each score. */
async function sumByScore(
  engine: Engine,
  mostScores: number,
): Promise<Pick<Measures, "rate" | "auc" | "brierScore" | "logLoss"> | undefined> {
  let [yesBelow, noBelow, pairs, squares, surprise] = [0, 0, 0, 0, 0];
  // What was seen so far of the score at hand: rows of one score are half a pair each.
  let [at, yesHere, noHere] = [Number.NaN, 0, 0];
  const close = (): void => {
    pairs += yesHere * (noBelow + noHere / 2);
    yesBelow += yesHere;
    noBelow += noHere;
    [yesHere, noHere] = [0, 0];
  };
  if (engine.lists === undefined) return undefined;
  for await (const lists of engine.lists(await byScore(engine, mostScores))) {
    const [scores = [], yeses = [], noes = []] = lists as readonly ArrayLike<number>[];
    for (let i = 0; i < scores.length; i++) {
      const [score, yes, no] = [scores[i] as number, yeses[i] as number, noes[i] as number];
      if (score !== at) close();
      at = score;
      yesHere += yes;
      noHere += no;
      squares += yes * (1 - score) ** 2 + no * score ** 2;
      // Nobody is surprised by what did not happen to anybody.
      surprise -= (yes === 0 ? 0 : yes * Math.log(score)) + (no === 0 ? 0 : no * Math.log1p(-score));
    }
  }
  close();
  const total = yesBelow + noBelow;
  if (yesBelow === 0 || noBelow === 0) return undefined;
  return {
    rate: yesBelow / total,
    auc: pairs / (yesBelow * noBelow),
    brierScore: squares / total,
    logLoss: surprise / total,
  };
}
