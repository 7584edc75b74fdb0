import type { Engine, EngineColumn, EngineRow, EngineValue } from "../../library/engine/connect/engine.js";
import {
  type ArmMoments,
  type BalanceRow,
  balanceRow,
} from "../../library/experiment/balance/balance-table.js";
import {
  type BalanceTest,
  type BlockSums,
  testOfSums,
} from "../../library/experiment/balance/balance-test.js";
import { readArms } from "../../library/experiment/columns/read-arms.js";
import { numberLiteral, quoteName, quoteText } from "../../library/table/write/sql-text.js";

/** More texts than this are too many to compare. */
const MOST_LEVELS = 50;

/** A covariate, or a level of one, as SQL. */
interface CovariateSQL {
  readonly name: string;
  readonly value: string;
  /** False for the first level of a text: the others say what it holds. */
  readonly tested: boolean;
}

/**
 * What `balanceTable` and `balanceTest` say of people who were drawn one by one, from sums that DuckDB makes.
 *
 * @returns undefined when something about a row is not as it should be: who looks at the list row by row can say what.
 */
export async function balanceLarge(
  engine: Engine,
  table: string,
  options: {
    readonly assignment: string;
    readonly covariates: readonly string[];
    readonly control?: string | undefined;
    readonly blocks?: string | undefined;
  },
): Promise<{ readonly rows: readonly BalanceRow[]; readonly test: BalanceTest } | undefined> {
  const { assignment, covariates, control, blocks } = options;
  const from = quoteName(table, "duckdb");
  const columns = await engine.columns(table);
  const values = await distinct(engine, from, assignment, 257);
  const needed = [assignment, ...covariates, ...(blocks === undefined ? [] : [blocks])];
  const gaps = needed.map((name) => `SUM(CASE WHEN ${known(name)} THEN 0 ELSE 1 END)`).join(" + ");
  const [seen] = await engine.query(`SELECT CAST(${gaps} AS DOUBLE) AS gaps FROM ${from}`);
  if (Number(seen?.gaps) > 0) return undefined;
  const arms = armsOf(values, assignment, control);
  const wanted = await covariatesOf(engine, from, columns, covariates);
  if (arms === undefined || wanted === undefined) return undefined;
  const arm = `CASE ${values.map((value, i) => `WHEN ${quoteName(assignment, "duckdb")} = ${literal(value)} THEN ${arms.codes[i]}`).join(" ")} END`;
  const [middle = {}] = await engine.query(
    `SELECT ${wanted.map(({ value }, j) => `AVG(${value}) AS c_${j}`).join(", ")} FROM ${from}`,
  );
  const centres = wanted.map((_, j) => Number(middle[`c_${j}`]));
  const off = wanted.map(
    ({ value }, j) => `${value} - ${numberLiteral(centres[j] ?? 0, "duckdb")} AS x_${j}`,
  );
  const sums = wanted.flatMap((_, j) => [
    `SUM(x_${j}) AS s_${j}`,
    ...wanted.slice(0, j + 1).map((_unused, k) => `SUM(x_${j} * x_${k}) AS p_${j}_${k}`),
  ]);
  const block = blocks === undefined ? "0" : quoteName(blocks, "duckdb");
  const inner = `SELECT ${block} AS block, ${arm} AS arm, ${off.join(", ")} FROM ${from}`;
  const cells = await sumCells(engine, inner, sums);
  const moments = arms.names.map((_, code) =>
    wanted.map((_unused, j) =>
      momentsOf(
        cells.filter((cell) => Number(cell.arm) === code),
        j,
        centres[j] ?? 0,
      ),
    ),
  );
  const rows = arms.names
    .slice(1)
    .flatMap((name, k) =>
      wanted.map(({ name: covariate }, j) =>
        balanceRow(
          { covariate, arm: name, control: arms.names[0] ?? "" },
          moments[0]?.[j] as ArmMoments,
          moments[k + 1]?.[j] as ArmMoments,
        ),
      ),
    );
  const tested = wanted.flatMap(({ tested: is }, j) => (is ? [j] : []));
  const test = testOfSums(blocksOf(cells, tested, arms.names.length), arms.names.length - 1, covariates);
  return { rows, test };
}

/** Sums that DuckDB makes at once: each takes some of its memory. */
const SUMS_AT_ONCE = 60;

/** The sums of each arm of each block; many of them come in several answers, which are in one order. */
async function sumCells(
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

const known = (name: string): string => {
  const column = quoteName(name, "duckdb");
  return `${column} IS NOT NULL AND CAST(${column} AS VARCHAR) NOT IN ('', 'nan', '-nan', 'inf', '-inf')`;
};

async function distinct(
  engine: Engine,
  from: string,
  name: string,
  most: number,
): Promise<readonly EngineValue[]> {
  const column = quoteName(name, "duckdb");
  const rows = await engine.query(
    `SELECT DISTINCT ${column} AS value FROM ${from} ORDER BY value LIMIT ${most}`,
  );
  return rows.map(({ value }) => value ?? null);
}

/** The arms and the number of each value's, or undefined where the column is not one of arms. */
function armsOf(
  values: readonly EngineValue[],
  name: string,
  control: string | undefined,
): ReturnType<typeof readArms> | undefined {
  try {
    return readArms(values, name, control);
  } catch {
    return undefined;
  }
}

async function covariatesOf(
  engine: Engine,
  from: string,
  columns: readonly EngineColumn[],
  names: readonly string[],
): Promise<readonly CovariateSQL[] | undefined> {
  const found: CovariateSQL[] = [];
  for (const name of names) {
    const kind = columns.find((column) => column.name === name)?.kind;
    const column = quoteName(name, "duckdb");
    if (kind === "number" || kind === "boolean")
      found.push({ name, value: `CAST(${column} AS DOUBLE)`, tested: true });
    else if (kind !== "text") return undefined;
    else {
      const levels = (await distinct(engine, from, name, MOST_LEVELS + 1)).map(String).sort();
      if (levels.length > MOST_LEVELS) return undefined;
      levels.forEach((level, i) => {
        const value = `CASE WHEN ${column} = ${quoteText(level, "duckdb")} THEN 1e0 ELSE 0e0 END`;
        found.push({ name: `${name}: ${level}`, value, tested: i > 0 });
      });
    }
  }
  return found;
}

function literal(value: EngineValue): string {
  if (typeof value === "number") return numberLiteral(value, "duckdb");
  return typeof value === "boolean" ? String(value) : quoteText(String(value), "duckdb");
}

function momentsOf(cells: readonly EngineRow[], j: number, centre: number): ArmMoments {
  const sum = (name: string): number => cells.reduce((all, cell) => all + Number(cell[name]), 0);
  const [n, first, second] = [sum("n"), sum(`s_${j}`), sum(`p_${j}_${j}`)];
  const variance = Math.max(0, second - (first * first) / n) / Math.max(1, n - 1);
  return { mean: centre + first / n, variance };
}

function* blocksOf(
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
