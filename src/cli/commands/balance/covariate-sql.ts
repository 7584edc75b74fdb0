import type { Engine, EngineColumn, EngineValue } from "../../../library/engine/connect/engine.js";
import { refuseWrittenNumbers } from "../../../library/table/clean/written-number.js";
import { numberLiteral, quoteName, quoteText } from "../../../library/table/write/sql-text.js";
import { orProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";

/** More texts than this are too many to compare. */
const MOST_LEVELS = 50;

/** A covariate, or a level of one, as SQL. */
export interface CovariateSQL {
  readonly name: string;
  readonly value: string;
  /** False for the first level of a text: the others say what it holds. */
  readonly tested: boolean;
}

/** The covariates as columns of numbers; undefined when one is neither a number nor a short list of texts. */
export async function covariatesOf(
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
      await orProblem(EXIT.input, () => refuseWrittenNumbers(name, levels));
      levels.forEach((level, i) => {
        const value = `CASE WHEN ${column} = ${quoteText(level, "duckdb")} THEN 1e0 ELSE 0e0 END`;
        found.push({ name: `${name}: ${level}`, value, tested: i > 0 });
      });
    }
  }
  return found;
}

/** The values of a column in their order, at most so many. */
export async function distinct(
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

/**
 * The number of a row's arm as SQL.
 *
 * @param codeOf the number of each value. Undefined: NULL.
 */
export function armSQL(
  assignment: string,
  values: readonly EngineValue[],
  codeOf: (value: number) => number | undefined,
): string {
  const column = quoteName(assignment, "duckdb");
  return `CASE ${values.map((value, i) => `WHEN ${column} = ${literal(value)} THEN ${codeOf(i) ?? "NULL"}`).join(" ")} END`;
}

function literal(value: EngineValue): string {
  if (typeof value === "number") return numberLiteral(value, "duckdb");
  return typeof value === "boolean" ? String(value) : quoteText(String(value), "duckdb");
}
