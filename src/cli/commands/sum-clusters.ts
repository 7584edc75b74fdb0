import type { Engine } from "../../library/engine/connect/engine.js";
import { leaveRoom } from "../../library/engine/connect/open-work-duckdb.js";
import { partsOf } from "../../library/engine/connect/sorted-parts.js";
import { looksOf } from "../../library/table/columns/looks-of.js";
import { findTwins, MOST_WORDS } from "../../library/table/columns/require-distinct-looks.js";

/** The sums of more clusters than this do not fit into the memory that DuckDB may have. */
const CLUSTERS_AT_ONCE = 1_000_000;

/** Names that are surely written as they look, and how many others are looked at. */
const PLAIN = "[!-~]+( [!-~]+)*";
const MOST_ODD = 200_000;

/** What is summed by cluster: the rows, the cluster of each, and the sums as SQL. */
interface ClusterSums {
  readonly table: string;
  readonly from: string;
  readonly cluster: string;
  readonly select: string;
}

/**
 * Makes a table with one row for each cluster. Where there are millions, the rows are read several times, for a part of the clusters
 * each time.
 *
 * @returns false where a cluster is not written as it looks, such as with a space at its end, or two differ in capitals alone: they
 *   could be one, and who has the people can say which.
 * @param atOnce so many clusters at most in one part.
 */
export async function sumClusters(
  engine: Engine,
  { table, from, cluster, select }: ClusterSums,
  atOnce = CLUSTERS_AT_ONCE,
): Promise<boolean> {
  const text = `CAST(${cluster} AS VARCHAR)`;
  const odd = await engine.query(
    `SELECT DISTINCT ${text} AS name FROM ${from} WHERE NOT regexp_full_match(${text}, '${PLAIN}') LIMIT ${MOST_ODD + 1}`,
  );
  if (odd.length > MOST_ODD || odd.some(({ name }) => looksOf(String(name)) !== name)) return false;
  const some = await engine.query(`SELECT DISTINCT ${text} AS name FROM ${from} LIMIT ${MOST_WORDS + 1}`);
  if (some.length <= MOST_WORDS && findTwins(some.map(({ name }) => name)) !== undefined) return false;
  const [seen] = await engine.query(
    `SELECT CAST(approx_count_distinct(${cluster}) AS DOUBLE) AS clusters FROM ${from}`,
  );
  const parts = partsOf(cluster, Number(seen?.clusters), atOnce);
  if (parts.length > 1) await leaveRoom(engine);
  for (const [part, those] of parts.entries()) {
    const make = part === 0 ? `CREATE OR REPLACE TABLE ${table} AS` : `INSERT INTO ${table}`;
    await engine.query(`${make} SELECT ${select} FROM ${from} WHERE ${those} GROUP BY ${cluster}`);
  }
  return true;
}
