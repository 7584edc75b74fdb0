import { quoteName } from "../../table/write/sql-text.js";
import type { Engine, EngineColumn } from "../connect/engine.js";
import type { TableSummary } from "./read-summary.js";
import { asDouble } from "./sql-expressions.js";

const SAMPLE_ROWS = 10_000;
const MOST_VALUES = 64;

/**
 * How many different values each column of numbers has in the usable rows, for those with at most 64; undefined for the
 * others. The first rows rule most columns out, so that the whole table is counted only where it can pay.
 */
export async function fewValued(
  engine: Engine,
  summary: TableSummary,
  columns: readonly EngineColumn[],
): Promise<readonly (number | undefined)[]> {
  const count = async (chosen: readonly EngineColumn[], from: string): Promise<readonly number[]> => {
    if (chosen.length === 0) return [];
    const wanted = chosen.map(
      ({ name }, i) =>
        `${asDouble(`COUNT(DISTINCT ${quoteName(name, engine.dialect)})`, engine.dialect)} AS distinct_${i}`,
    );
    const [row] = await engine.query(`SELECT ${wanted.join(", ")} FROM ${from}`);
    return chosen.map((_, i) => Number(row?.[`distinct_${i}`]));
  };
  const usable = `${summary.from} WHERE ${summary.usable}`;
  const inSample = await count(columns, `(SELECT * FROM ${usable} LIMIT ${SAMPLE_ROWS}) AS sample_rows`);
  const candidates = columns.filter((_, i) => (inSample[i] ?? 0) <= MOST_VALUES);
  const exact = await count(candidates, usable);
  return columns.map((column) => {
    const values = exact[candidates.indexOf(column)];
    return values !== undefined && values <= MOST_VALUES ? values : undefined;
  });
}
