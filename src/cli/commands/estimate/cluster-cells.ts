import type { Engine, EngineList } from "../../../library/engine/connect/engine.js";
import { leaveRoom } from "../../../library/engine/connect/open-work-duckdb.js";
import { SORTED_AT_ONCE } from "../../../library/engine/connect/sorted-parts.js";
import { joinBlocks } from "../../../library/experiment/columns/join-blocks.js";
import type { CellMoments } from "../../../library/experiment/estimate/cell-moments.js";
import { openClusterCell, type SummedCell } from "../../../library/experiment/estimate/summed-cell.js";
import { plainValue } from "../../../library/table/columns/plain-value.js";
import { numberLiteral, quoteName } from "../../../library/table/write/sql-text.js";
import { sumClusters } from "../sum-clusters.js";

const CLUSTERS = "test_clusters";

/** The columns of a test whose clusters DuckDB adds up. */
interface ClusterColumns {
  readonly outcome: string;
  readonly assignment: string;
  readonly clusters: string;
  readonly blocks: readonly string[];
  readonly received: string | undefined;
}

/** What was added up person by person before: the cell of an arm in a block, and what outcomes are counted from. */
interface KnownCells {
  cell(arm: unknown, block: unknown): CellMoments | undefined;
  base(): number;
}

/**
 * The cells of a test in which whole clusters were assigned. DuckDB adds up each cluster, on the disk where they are many; here
 * the clusters go by.
 *
 * @param ordered whether `eachCluster` hands them over in the order in which they first appear.
 * @returns undefined when a person has no cluster, or a cluster was split between arms or blocks: who looks at the list row by row
 *   can say which.
 */
export async function clusterCells(
  engine: Engine,
  table: string,
  { outcome, assignment, clusters, blocks, received }: ClusterColumns,
  known: KnownCells,
  ordered: boolean,
): Promise<((cell: CellMoments) => SummedCell) | undefined> {
  const column = (name: string): string => quoteName(name, "duckdb");
  const text = (name: string): string => `CAST(${column(name)} AS VARCHAR)`;
  const [gaps] = await engine.query(
    `SELECT COUNT(*) AS n FROM ${table} WHERE ${text(clusters)} IS NULL OR ${text(clusters)} IN ('', 'nan', '-nan')`,
  );
  const kinds = await engine.columns(table);
  const isNumber = (name: string): boolean =>
    ["number", "boolean"].includes(kinds.find((each) => each.name === name)?.kind ?? "other");
  if (Number(gaps?.n) > 0 || engine.lists === undefined) return undefined;
  if (!isNumber(outcome) || (received !== undefined && !isNumber(received))) return undefined;
  const y = `CAST(${column(outcome)} AS DOUBLE)`;
  const homes = [assignment, ...blocks].map(column);
  const those = `FILTER (${y} IS NOT NULL AND NOT isnan(${y}))`;
  const select = [
    ...homes.map((home, i) => `MIN(${home}) ${those} AS h_${i}`),
    `CAST(COUNT(*) ${those} AS DOUBLE) AS people`,
    `SUM(${y} - ${numberLiteral(known.base(), "duckdb")}) ${those} AS outcomes`,
    `${received === undefined ? "0e0" : `SUM(CAST(${column(received)} AS DOUBLE)) ${those}`} AS reached`,
    `${homes.map((home) => `MIN(${home}) ${those} <> MAX(${home}) ${those}`).join(" OR ")} AS split`,
    `${ordered ? "MIN(test_row)" : "0"} AS first`,
  ];
  const summed = await sumClusters(engine, {
    table: CLUSTERS,
    from: ordered ? `(SELECT *, ROW_NUMBER() OVER () AS test_row FROM ${table})` : table,
    cluster: column(clusters),
    select: select.join(", "),
  });
  if (!summed) return undefined;
  const [split] = await engine.query(`SELECT COUNT(*) AS n FROM ${CLUSTERS} WHERE people > 0 AND split`);
  if (Number(split?.n) > 0) return undefined;
  const cells = new Map<CellMoments, ReturnType<typeof openClusterCell>>();
  const ofCell = (cell: CellMoments): ReturnType<typeof openClusterCell> => {
    const found = cells.get(cell) ?? openClusterCell(cell, known.base());
    cells.set(cell, found);
    return found;
  };
  let isWhole = true;
  await eachCluster(engine, blocks.length, ({ arm, block, people, outcomes, reached }) => {
    const cell = known.cell(arm, block);
    isWhole = cell !== undefined;
    if (cell !== undefined) ofCell(cell).add(people, outcomes, reached);
    return isWhole;
  });
  return isWhole ? (cell) => ofCell(cell).end() : undefined;
}

/** One cluster of a test: its arm and block, its people, and the totals of outcomes and of who was reached. */
interface SummedCluster {
  readonly arm: unknown;
  readonly block: unknown;
  readonly people: number;
  readonly outcomes: number;
  readonly reached: number;
}

/**
 * Hands over the clusters that were added up, those with an outcome, until no more are wanted.
 *
 * @param blocks how many columns make up the blocks.
 */
export async function eachCluster(
  engine: Engine,
  blocks: number,
  take: (cluster: SummedCluster) => boolean,
): Promise<void> {
  await leaveRoom(engine);
  const homes = Array.from({ length: 1 + blocks }, (_, i) => `h_${i}`).join(", ");
  for await (const lists of inOrder(engine, `${homes}, people, outcomes, reached`)) {
    const [arms = [], ...rest] = lists as readonly ArrayLike<unknown>[];
    const home = rest.slice(0, blocks);
    const [people = [], outcomes = [], reached = []] = rest.slice(blocks) as ArrayLike<number>[];
    const block = home.length > 1 ? joinBlocks(home) : home[0];
    for (let i = 0; i < arms.length; i++) {
      const wantsMore = take({
        arm: plainValue(arms[i]),
        block: plainValue(block?.[i]),
        people: people[i] as number,
        outcomes: outcomes[i] as number,
        reached: reached[i] as number,
      });
      if (!wantsMore) return;
    }
  }
}

/** The clusters with an outcome in the order of the list, sorted in parts: those that first appear in a stretch of it. */
async function* inOrder(engine: Engine, select: string): AsyncGenerator<readonly EngineList[]> {
  const [row] = await engine.query(`SELECT CAST(max(first) AS DOUBLE) AS last FROM ${CLUSTERS}`);
  const last = Number(row?.last ?? 0);
  for (let start = 0; start <= last; start += SORTED_AT_ONCE) {
    const stretch = `first >= ${start} AND first < ${start + SORTED_AT_ONCE}`;
    const question = `SELECT ${select} FROM ${CLUSTERS} WHERE people > 0 AND ${stretch} ORDER BY first`;
    yield* engine.lists?.(question) ?? [];
  }
}
