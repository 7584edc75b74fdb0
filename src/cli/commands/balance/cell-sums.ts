import type { Engine, EngineRow, EngineValue } from "../../../library/engine/connect/engine.js";
import type { ArmMoments } from "../../../library/experiment/balance/balance-table.js";
import type { BlockSums } from "../../../library/experiment/balance/block-sums.js";
import { sumClusters } from "../sum-clusters.js";

/** Sums that DuckDB makes at once: each takes some of its memory. */
const SUMS_AT_ONCE = 60;

/** The sums of each arm of each block; many of them come in several answers, which are in one order. */
export async function sumCells(
  engine: Engine,
  inner: string,
  sums: readonly string[],
): Promise<readonly EngineRow[]> {
  let cells: readonly EngineRow[] = [];
  for (let from = 0; from < sums.length; from += SUMS_AT_ONCE) {
    const some = sums.slice(from, from + SUMS_AT_ONCE).join(", ");
    const rows = await engine.query(
      `SELECT block, arm, CAST(COUNT(*) AS DOUBLE) AS n, ${some} FROM (${inner}) GROUP BY block, arm ORDER BY block, arm`,
    );
    cells = rows.map((row, i) => ({ ...cells[i], ...row }));
  }
  return cells;
}

const CLUSTERS = "cluster_totals";

/**
 * The same where clusters are what was drawn: each is one row with the totals of its people.
 *
 * @returns undefined when a cluster was split between arms or blocks.
 */
export async function cellsOfClusters(
  engine: Engine,
  inner: string,
  sums: readonly string[],
  covariates: number,
): Promise<readonly EngineRow[] | undefined> {
  const totals = Array.from({ length: covariates }, (_, j) => `, SUM(x_${j}) AS x_${j}`).join("");
  const summed = await sumClusters(engine, {
    table: CLUSTERS,
    from: `(${inner})`,
    cluster: "cluster",
    select: `MIN(block) AS block, MIN(arm) AS arm, MIN(block) <> MAX(block) OR MIN(arm) <> MAX(arm) AS split${totals}`,
  });
  if (!summed) return undefined;
  const [seen] = await engine.query(`SELECT COUNT(*) AS n FROM ${CLUSTERS} WHERE split`);
  return Number(seen?.n) > 0 ? undefined : sumCells(engine, `SELECT * FROM ${CLUSTERS}`, sums);
}

/** The mean and the variance of a covariate in some cells. */
export function momentsOf(cells: readonly EngineRow[], j: number, centre: number): ArmMoments {
  const sum = (name: string): number => cells.reduce((all, cell) => all + Number(cell[name]), 0);
  const [n, first, second] = [sum("n"), sum(`s_${j}`), sum(`p_${j}_${j}`)];
  const variance = n < 2 ? Number.NaN : Math.max(0, second - (first * first) / n) / (n - 1);
  return { mean: centre + first / n, variance };
}

/** The sums that the test of balance takes, block by block. */
export function* blocksOf(
  cells: readonly EngineRow[],
  tested: readonly number[],
  arms: number,
): Generator<BlockSums> {
  const blocks = new Map<EngineValue, EngineRow[]>();
  for (const cell of cells) {
    const block = cell.block ?? null;
    blocks.set(block, [...(blocks.get(block) ?? []), cell]);
  }
  for (const own of blocks.values()) {
    const read = (cell: EngineRow | undefined, name: string): number => Number(cell?.[name] ?? 0);
    yield {
      units: own.reduce((sum, cell) => sum + read(cell, "n"), 0),
      arms: Array.from({ length: arms }, (_, code) => {
        const cell = own.find((each) => Number(each.arm) === code);
        return { units: read(cell, "n"), sums: tested.map((j) => read(cell, `s_${j}`)) };
      }),
      products: tested.flatMap((j) =>
        tested.map((k) =>
          own.reduce((sum, cell) => sum + read(cell, `p_${Math.max(j, k)}_${Math.min(j, k)}`), 0),
        ),
      ),
    };
  }
}
