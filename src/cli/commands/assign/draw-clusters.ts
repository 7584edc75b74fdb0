import type { AssignOptions } from "../../../library/experiment/assign/arm-options.js";
import { dealClusters } from "../../../library/experiment/assign/assign-clusters.js";
import { type Codes, codeList } from "../../../library/table/columns/open-codes.js";
import { quoteName } from "../../../library/table/write/sql-text.js";
import type { TableSource } from "../../read/table-source.js";

const SORTED = "cluster_rows";

/**
 * The arm of each row, as `drawCodedClusters` draws it, where clusters are too many to hold their names: DuckDB sorts the rows by
 * their cluster, on the disk where they are many. Here a bit says of each row whether its cluster begins there, so that clusters
 * are dealt in the order in which they first appear, and a byte holds its arm.
 *
 * @param blocks used up: where they take a byte a row, the arms are written over them.
 * @returns undefined when a cluster lies in two blocks: who has the names can say which.
 */
export async function drawClusters(
  { inEngine }: TableSource,
  rows: number,
  { clusters, blocks }: { readonly clusters: string; readonly blocks: Codes | undefined },
  options: AssignOptions,
): Promise<Uint8Array | undefined> {
  const lists = inEngine?.engine.lists;
  if (inEngine === undefined || lists === undefined) return undefined;
  const { engine, table } = inEngine;
  const numbered = `SELECT ${quoteName(clusters, "duckdb")} AS name, CAST(ROW_NUMBER() OVER () - 1 AS UINTEGER) AS place FROM ${table}`;
  // Only neighbours are compared, so their hashes tell them apart.
  await engine.query(
    `CREATE OR REPLACE TABLE ${SORTED} AS SELECT hash(name) AS mark, place FROM (${numbered}) ORDER BY name, place`,
  );
  const marks = ["mark >> 32", "mark & 4294967295", "place"].map((each) => `CAST(${each} AS DOUBLE)`);
  const firsts = new Uint32Array(Math.ceil(rows / 32));
  const isFirst = (row: number): boolean => (((firsts[row >>> 5] as number) >>> (row & 31)) & 1) === 1;
  let count = 0;
  let [first, high, low] = [0, Number.NaN, Number.NaN];
  for await (const [highs = [], lows = [], places = []] of lists(`SELECT ${marks.join(", ")} FROM ${SORTED}`))
    for (let i = 0; i < places.length; i++) {
      const row = places[i] as number;
      if (highs[i] !== high || lows[i] !== low) {
        [first, high, low] = [row, highs[i] as number, lows[i] as number];
        firsts[row >>> 5] = (firsts[row >>> 5] as number) | (1 << (row & 31));
        count++;
      } else if (blocks !== undefined && blocks.codes[row] !== blocks.codes[first]) return undefined;
    }
  const homes = blocks && homesOf(blocks, rows, isFirst, count);
  const arms = blocks?.codes instanceof Uint8Array ? blocks.codes : new Uint8Array(rows);
  const dealt = dealClusters(homes ?? arms.subarray(0, count), options);
  // From the end: no cluster begins before the place that its number has.
  for (let row = rows - 1, cluster = count; row >= 0; row--)
    if (isFirst(row)) arms[row] = dealt[--cluster] as number;
  let arm = 0;
  for await (const [places = []] of lists(`SELECT CAST(place AS DOUBLE) FROM ${SORTED}`))
    for (let i = 0; i < places.length; i++) {
      const row = places[i] as number;
      if (isFirst(row)) arm = arms[row] as number;
      else arms[row] = arm;
    }
  await engine.query(`DROP TABLE ${SORTED}`);
  return arms;
}

/** The block of each cluster, in the order in which the clusters first appear. */
function homesOf(blocks: Codes, rows: number, isFirst: (row: number) => boolean, count: number): Codes {
  const codes = codeList(count, blocks.keys.length);
  const sizes = blocks.keys.map(() => 0);
  let cluster = 0;
  for (let row = 0; row < rows; row++) {
    if (!isFirst(row)) continue;
    const block = blocks.codes[row] as number;
    codes[cluster++] = block;
    sizes[block] = (sizes[block] as number) + 1;
  }
  return { codes, keys: blocks.keys, sizes };
}
