import { MemoryProblem } from "../../library/engine/connect/data-problem.js";
import type { Engine } from "../../library/engine/connect/engine.js";

/** Where about so many values differ, their list would not fit into the memory that DuckDB may have. */
const MOST_LISTED = 5_000_000;

/** What is counted: the values of an expression, or whole rows of which it is the hash. */
interface Counted {
  readonly from: string;
  /** The value as SQL. What is NULL does not count. */
  readonly value: string;
  /** About how many there are; undefined where nobody knows. */
  readonly about?: number;
}

/**
 * How many different values there are. Where there are millions, their hashes of 64 bits are sorted, on the disk where they are
 * too many, and counted in one pass: of a hundred million values two share a hash in one list of three thousand, and the
 * count is then one too small.
 *
 * @param most values are listed as they are; more go by their hashes.
 */
export async function countDistinct(
  engine: Engine,
  { from, value, about = 0 }: Counted,
  most: number = MOST_LISTED,
): Promise<number> {
  const known = `FROM ${from} WHERE ${value} IS NOT NULL`;
  if (about <= most) {
    try {
      return await numberOf(engine, `SELECT COUNT(*) AS n FROM (SELECT DISTINCT ${value} ${known})`);
    } catch (error) {
      if (!(error instanceof MemoryProblem)) throw error;
    }
  }
  // A list of all that differ would have to fit into the memory; beside its neighbor each is seen to be new or not.
  const sorted = `SELECT hash(${value}) AS h ${known} ORDER BY h`;
  return numberOf(
    engine,
    `SELECT COUNT(*) AS n FROM (SELECT h, LAG(h) OVER () AS before FROM (${sorted})) WHERE h IS DISTINCT FROM before`,
  );
}

async function numberOf(engine: Engine, sql: string): Promise<number> {
  const [row] = await engine.query(sql);
  return Number(row?.n);
}
