import type { Engine, EngineValue } from "../../../library/engine/connect/engine.js";
import { tableName } from "../../../library/engine/connect/table-name.js";
import {
  type ArmMoments,
  type BalanceRow,
  balanceRow,
} from "../../../library/experiment/balance/balance-table.js";
import { type BalanceTest, testOfSums } from "../../../library/experiment/balance/balance-test.js";
import { readArms } from "../../../library/experiment/columns/read-arms.js";
import { requireKnownBefore } from "../../../library/experiment/columns/require-known-before.js";
import { numberLiteral, quoteName } from "../../../library/table/write/sql-text.js";
import { blocksOf, cellsOfClusters, momentsOf, sumCells } from "./cell-sums.js";
import { armSQL, covariatesOf, distinct } from "./covariate-sql.js";
import { gapSQL, requireCovariates } from "./require-covariates.js";

/**
 * What `balanceTable` and `balanceTest` say of a list, from sums that DuckDB makes: of people who were drawn one by one, or of clusters.
 *
 * @returns undefined when something about a row is not as it should be: who looks at the list row by row can say what.
 * @throws when a covariate is not known of everybody.
 */
export async function balanceLarge(
  engine: Engine,
  table: string,
  options: {
    readonly assignment: string;
    readonly covariates: readonly string[];
    readonly control?: string | undefined;
    readonly blocks?: readonly string[] | undefined;
    readonly clusters?: string | undefined;
  },
): Promise<{ readonly rows: readonly BalanceRow[]; readonly test: BalanceTest } | undefined> {
  const { assignment, covariates, control, blocks = [], clusters } = options;
  requireKnownBefore(options);
  const from = tableName(table, "duckdb");
  const columns = await engine.columns(table);
  const values = await distinct(engine, from, assignment, 257);
  const design = [assignment, ...blocks, ...(clusters === undefined ? [] : [clusters])];
  const gaps = design.map(gapSQL).join(" OR ");
  const [seen] = await engine.query(`SELECT COUNT(*) AS gaps FROM ${from} WHERE ${gaps}`);
  if (Number(seen?.gaps) > 0) return undefined;
  const arms = armsOf(values, assignment, control);
  if (arms !== undefined) await requireCovariates(engine, from, covariates);
  const wanted = await covariatesOf(engine, from, columns, covariates);
  if (arms === undefined || wanted === undefined) return undefined;
  const arm = armSQL(assignment, values, (i) => arms.codes[i]);
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
  const block = blockOf(blocks);
  const cluster = clusters === undefined ? "" : `${quoteName(clusters, "duckdb")} AS cluster, `;
  const inner = `SELECT ${cluster}${block} AS block, ${arm} AS arm, ${off.join(", ")} FROM ${from}`;
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
  const units = clusters === undefined ? cells : await cellsOfClusters(engine, inner, sums, wanted.length);
  if (units === undefined) return undefined;
  const test = testOfSums(blocksOf(units, tested, arms.names.length), arms.names.length - 1, covariates);
  return { rows, test };
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

/** The block of a row out of its columns, as `joinBlocks` writes it. */
function blockOf([first, ...others]: readonly string[]): string {
  if (first === undefined) return "0";
  if (others.length === 0) return quoteName(first, "duckdb");
  return [first, ...others]
    .map((name) => `REPLACE(CAST(${quoteName(name, "duckdb")} AS VARCHAR), '·', '··')`)
    .join(" || ' · ' || ");
}
