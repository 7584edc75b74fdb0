import type { Engine } from "../../../library/engine/connect/engine.js";
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
 * @returns undefined when a person has no cluster, or a cluster was split between arms or blocks: who looks at the list row by row
 *   can say which.
 */
export async function clusterCells(
  engine: Engine,
  table: string,
  { outcome, assignment, clusters, blocks, received }: ClusterColumns,
  known: KnownCells,
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
  const select = [
    ...homes.map((home, i) => `MIN(${home}) AS h_${i}`),
    "CAST(COUNT(*) AS DOUBLE) AS people",
    `SUM(${y} - ${numberLiteral(known.base(), "duckdb")}) AS outcomes`,
    `${received === undefined ? "0e0" : `SUM(CAST(${column(received)} AS DOUBLE))`} AS reached`,
    `${homes.map((home) => `MIN(${home}) <> MAX(${home})`).join(" OR ")} AS split`,
  ];
  const summed = await sumClusters(engine, {
    table: CLUSTERS,
    from: `(SELECT * FROM ${table} WHERE ${y} IS NOT NULL AND NOT isnan(${y}))`,
    cluster: column(clusters),
    select: select.join(", "),
  });
  if (!summed) return undefined;
  const [split] = await engine.query(`SELECT COUNT(*) AS n FROM ${CLUSTERS} WHERE split`);
  if (Number(split?.n) > 0) return undefined;
  const cells = new Map<CellMoments, ReturnType<typeof openClusterCell>>();
  const ofCell = (cell: CellMoments): ReturnType<typeof openClusterCell> => {
    const found = cells.get(cell) ?? openClusterCell(cell, known.base());
    cells.set(cell, found);
    return found;
  };
  const wanted = [...homes.map((_, i) => `h_${i}`), "people", "outcomes", "reached"].join(", ");
  for await (const lists of engine.lists(`SELECT ${wanted} FROM ${CLUSTERS}`)) {
    const [arms = [], ...rest] = lists as readonly ArrayLike<unknown>[];
    const home = rest.slice(0, blocks.length);
    const [people = [], outcomes = [], reached = []] = rest.slice(blocks.length) as ArrayLike<number>[];
    const block = home.length > 1 ? joinBlocks(home) : home[0];
    for (let i = 0; i < arms.length; i++) {
      const cell = known.cell(plainValue(arms[i]), block?.[i]);
      if (cell === undefined) return undefined;
      ofCell(cell).add(people[i] as number, outcomes[i] as number, reached[i] as number);
    }
  }
  return (cell) => ofCell(cell).end();
}
