import type { CalibrationRow } from "../../model/validate/calibration-table.js";
import { edgePositions } from "../../model/validate/quantile-edges.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { numberLiteral } from "../../table/write/sql-text.js";
import type { Engine } from "../connect/engine.js";
import { requireEngine } from "../connect/require-engine.js";
import { asDouble } from "../fit/sql-expressions.js";
import { placeAmong, placedScores } from "./placed-scores.js";
import {
  readScoredTable,
  SCORED_TABLE_OPTIONS,
  type ScoredTable,
  type ScoredTableOptions,
} from "./scored-table.js";

/**
 * Says where the scores are whether they mean what they say: the table of `calibrationTable`. Only the sums of the bins
 * come here. Empty bins are left out, equal scores stay in one bin.
 *
 * Method: reliability table (Murphy and Winkler 1977, Applied Statistics 26(1)).
 *
 * @param options `from` and `outcome` are needed. `score`: default "score". `bins`: default 10. `strategy`: "quantile"
 * (default) puts as many people into each bin, "uniform" makes bins equally wide. `weights`: default one each. `missing`:
 * "throw" (default) or "leave out" for rows without a score or an outcome (NULL or NaN).
 * @throws when a column is not there or holds something else, or a score is no probability.
 * @example
 * const engine = await openDuckDB();
 * await engine.query("CREATE TABLE scored AS SELECT i > 1 AS voted, CASE WHEN i > 2 THEN 0.8 ELSE 0.2 END AS score FROM range(1, 5) AS t(i)");
 * const bins = await calibrationSQL(engine, { from: "scored", outcome: "voted", bins: 2 });
 * await engine.close();
 * bins[0].rate; // 0.5
 */
export async function calibrationSQL(
  engine: Engine,
  options: ScoredTableOptions & { readonly bins?: number; readonly strategy?: "quantile" | "uniform" },
): Promise<readonly CalibrationRow[]> {
  checkOptions("calibrationSQL", options, {
    ...SCORED_TABLE_OPTIONS,
    bins: "up to a million",
    strategy: ["quantile", "uniform"],
  });
  requireEngine(engine);
  const { bins = 10, strategy = "quantile" } = options;
  if (!(Number.isInteger(bins) && bins >= 1)) {
    throw new RangeError(
      `bins must be a whole number from 1 on, for example 10, but it is ${describeValue(bins)}.`,
    );
  }
  const scored = await readScoredTable(engine, options, true);
  const edges =
    strategy === "uniform"
      ? Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins)
      : await quantileEdges(engine, scored, bins);
  return sumBins(engine, scored.rows, edges);
}

/**
 * The rows of the table, from one pass over the scores that keeps the sums of the bins alone.
 *
 * @param rows a query of score, y and w. @param edges the highest score of each bin but the last.
 */
export async function sumBins(
  engine: Engine,
  rows: string,
  edges: readonly number[],
): Promise<readonly CalibrationRow[]> {
  const { dialect } = engine;
  const bin = placeAmong("score", edges, "<=", dialect);
  const sum = (expression: string): string => asDouble(`SUM(${expression})`, dialect);
  const bins = await engine.query(
    `SELECT bin, MIN(score) AS low, MAX(score) AS high, ${sum("w")} AS n, ${sum("w * score")} AS predicted, ` +
      `${sum("w * y")} AS events FROM (SELECT score, y, w, ${bin} AS bin FROM (${rows}) AS scored) AS binned ` +
      "GROUP BY bin ORDER BY bin",
  );
  return Object.freeze(
    bins.map((row, i) => {
      const n = Number(row.n);
      return Object.freeze({
        bin: i + 1,
        low: Number(row.low),
        high: Number(row.high),
        n,
        meanPredicted: Number(row.predicted) / n,
        rate: Number(row.events) / n,
      });
    }),
  );
}

/** The scores at 1/bins, 2/bins … of the people; without weights as in most packages (type 7), as in memory. */
async function quantileEdges(engine: Engine, scored: ScoredTable, bins: number): Promise<readonly number[]> {
  if (bins === 1) return [];
  const { dialect } = engine;
  const { weighted, total, n } = scored;
  const positions = edgePositions(bins, weighted ? total : n, weighted);
  // Of row number k, counted from 0, the score is the lowest that more than k people have or stay below.
  const scoreAt = (place: number, comparison: ">" | ">="): string =>
    `MIN(CASE WHEN upto ${comparison} ${numberLiteral(place, dialect)} THEN score END)`;
  const wanted = positions.flatMap((position, i) =>
    weighted
      ? [`${scoreAt(position, ">=")} AS below_${i}`]
      : [
          `${scoreAt(Math.floor(position), ">")} AS below_${i}`,
          `${scoreAt(Math.min(Math.floor(position) + 1, n - 1), ">")} AS above_${i}`,
        ],
  );
  const [row] = await engine.query(
    `SELECT ${wanted.join(", ")} FROM (${placedScores(scored, engine)}) AS placed`,
  );
  return positions.map((position, i) => {
    const below = Number(row?.[`below_${i}`]);
    if (weighted) return below;
    return below + (position - Math.floor(position)) * (Number(row?.[`above_${i}`]) - below);
  });
}
