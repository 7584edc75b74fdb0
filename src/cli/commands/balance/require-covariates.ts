import type { Engine } from "../../../library/engine/connect/engine.js";
import { missingCovariate } from "../../../library/experiment/columns/read-covariates.js";
import { quoteName } from "../../../library/table/write/sql-text.js";
import { CommandProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";

/** The condition that a cell says nothing, as SQL. */
export function gapSQL(name: string): string {
  const column = quoteName(name, "duckdb");
  return `(${column} IS NULL OR CAST(${column} AS VARCHAR) IN ('', 'nan', '-nan', 'inf', '-inf'))`;
}

/**
 * Refuses covariates that are not known of everybody, as those of people in memory are refused.
 *
 * @param table the whole list in its order, as SQL: its rows are counted.
 * @param compared the condition of those who are compared, as SQL.
 * @throws by the name of the covariate and its first row without a value.
 */
export async function requireCovariates(
  engine: Engine,
  table: string,
  names: readonly string[],
  compared = "TRUE",
): Promise<void> {
  const gaps = names.map((name, i) => `COUNT(*) FILTER (WHERE ${gapSQL(name)}) AS g_${i}`);
  const [counts] = await engine.query(`SELECT ${gaps.join(", ")} FROM ${table} WHERE ${compared}`);
  const name = names.find((_, i) => Number(counts?.[`g_${i}`]) > 0);
  if (name === undefined) return;
  const [first] = await engine.query(
    `SELECT MIN(list_row) AS place FROM (SELECT *, ROW_NUMBER() OVER () AS list_row FROM ${table}) ` +
      `WHERE ${compared} AND ${gapSQL(name)}`,
  );
  throw new CommandProblem(missingCovariate(name, Number(first?.place)), EXIT.input);
}
