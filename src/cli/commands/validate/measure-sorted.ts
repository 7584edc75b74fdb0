import type { Engine } from "../../../library/engine/connect/engine.js";
import { type DecileRow, decileRows } from "../../../library/model/validate/decile-rows.js";
import { cutDeciles } from "../../../library/model/validate/decile-sums.js";
import { findQuantileEdges } from "../../../library/model/validate/quantile-edges.js";

/** Into how many bins the calibration table is cut. */
const BINS = 10;

/** More different scores than this do not fit into the memory that a sum for each of them would take. */
const MOST_SCORES = 1_000_000;

/** The measures that only need the scores in their order. */
export interface ScoreMeasures {
  readonly rate: number;
  readonly auc: number;
  readonly brierScore: number;
  readonly logLoss: number;
  readonly deciles: readonly DecileRow[];
}

interface SortedList {
  readonly table: string;
  /** The people in it, by weight. */
  readonly total: number;
  readonly weighted: boolean;
}

/** How often it happened at each score, the lowest first; a score may come in several rows behind each other. */
async function byScore(engine: Engine, table: string, mostScores: number): Promise<string> {
  const [seen] = await engine.query(
    `SELECT CAST(approx_count_distinct(v1) AS DOUBLE) AS scores FROM ${table}`,
  );
  return Number(seen?.scores) > mostScores
    ? `SELECT v1 AS score, v2 * v0 AS yes, v2 * (1 - v0) AS no FROM ${table} ORDER BY v1`
    : `SELECT v1 AS score, SUM(v2 * v0) AS yes, SUM(v2 * (1 - v0)) AS no FROM ${table} GROUP BY v1 ORDER BY v1`;
}

/**
 * All that follows from how often it happened at each score, and the edges of the bins of scores. DuckDB sorts the scores on its
 * own disk space; here they only go by.
 *
 * @param list where the outcomes (v0), the scores (v1) and the weights (v2) stand.
 * @param mostScores more different scores than this are sorted instead of summed one by one.
 */
export async function measureSorted(
  engine: Engine,
  list: SortedList,
  groups: number,
  mostScores = MOST_SCORES,
): Promise<(ScoreMeasures & { readonly edges: readonly number[] }) | undefined> {
  const deciles = cutDeciles(groups, list);
  const search = findQuantileEdges(BINS, list);
  let [yesBelow, noBelow, pairs, squares, surprise] = [0, 0, 0, 0, 0];
  // What was seen so far of the score at hand: rows of one score are half a pair each.
  let [at, yesHere, noHere] = [Number.NaN, 0, 0];
  const close = (): void => {
    pairs += yesHere * (noBelow + noHere / 2);
    deciles.add(at, yesHere + noHere, yesHere);
    search.add(at, yesHere + noHere);
    yesBelow += yesHere;
    noBelow += noHere;
    [yesHere, noHere] = [0, 0];
  };
  if (engine.lists === undefined) return undefined;
  for await (const lists of engine.lists(await byScore(engine, list.table, mostScores))) {
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
    deciles: decileRows(deciles.sums(), { events: yesBelow, total }),
    edges: search.edges(),
  };
}
