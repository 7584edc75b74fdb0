import { MemoryProblem } from "../../library/engine/connect/data-problem.js";
import type { Engine } from "../../library/engine/connect/engine.js";

/** Where about so many values differ, their list would not fit into the memory that DuckDB may have. */
const MOST_LISTED = 5_000_000;

/** So many hashes are told apart at once. */
const HASHES_TOGETHER = 4_000_000;

const HASHES = "distinct_hashes";

/** What is counted: the values of an expression, or whole rows of which it is the hash. */
interface Counted {
  readonly from: string;
  /** The value as SQL. What is NULL does not count. */
  readonly value: string;
  /** About how many there are; undefined where nobody knows. */
  readonly about?: number;
}

/**
 * How many different values there are. Where there are millions, their hashes of 64 bits are counted, part by part, in flat
 * memory: of a hundred million values two share a hash in one list of three thousand, and the count is then one too small.
 *
 * @param most values are listed as they are; more go by their hashes.
 */
export async function countDistinct(
  engine: Engine,
  { from, value, about = 0 }: Counted,
  { most, together }: { readonly most: number; readonly together: number } = {
    most: MOST_LISTED,
    together: HASHES_TOGETHER,
  },
): Promise<number> {
  if (about <= most) {
    try {
      return await numberOf(
        engine,
        `SELECT COUNT(*) AS n FROM (SELECT DISTINCT ${value} FROM ${from} WHERE ${value} IS NOT NULL)`,
      );
    } catch (error) {
      if (!(error instanceof MemoryProblem)) throw error;
    }
  }
  await engine.query(
    `CREATE OR REPLACE TABLE ${HASHES} AS SELECT hash(${value}) AS h FROM ${from} WHERE ${value} IS NOT NULL`,
  );
  try {
    const all = await numberOf(engine, `SELECT COUNT(*) AS n FROM ${HASHES}`);
    const parts = Math.max(1, Math.ceil(all / together));
    let distinct = 0;
    for (let part = 0; part < parts; part++)
      distinct += await numberOf(
        engine,
        `SELECT COUNT(*) AS n FROM (SELECT DISTINCT h FROM ${HASHES} WHERE h % ${parts} = ${part})`,
      );
    return distinct;
  } finally {
    await engine.query(`DROP TABLE ${HASHES}`);
  }
}

async function numberOf(engine: Engine, sql: string): Promise<number> {
  const [row] = await engine.query(sql);
  return Number(row?.n);
}
