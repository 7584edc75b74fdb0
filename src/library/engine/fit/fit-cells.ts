import { fitLogistic } from "../../model/fit/fit-logistic.js";
import type { LogisticFit } from "../../model/fit/logistic-fit.js";
import { quoteName } from "../../table/write/sql-text.js";
import type { Engine } from "../connect/engine.js";
import type { CellsDesign } from "./read-sql-design.js";
import { asDouble } from "./sql-expressions.js";
import type { LogisticSQLOptions } from "./sql-options.js";

/**
 * Fits from counts: one query gives, for each combination of the predictors' values, how many rows have it and in how many
 * the outcome happened. These counts say all that the rows say.
 */
export async function fitCells(
  engine: Engine,
  { summary }: CellsDesign,
  options: LogisticSQLOptions,
): Promise<LogisticFit> {
  const { dialect } = engine;
  const { table: _table, onProgress, ...fitOptions } = options;
  const names = summary.predictors.map(({ name }) => quoteName(name, dialect));
  const keys = names.map((name, i) => `${name} AS p_${i}`);
  const rows = await engine.query(
    `SELECT ${[
      ...keys,
      `${asDouble(`SUM(${summary.weight} * (1 - ${summary.outcome}))`, dialect)} AS failures`,
      `${asDouble(`SUM(${summary.weight} * ${summary.outcome})`, dialect)} AS successes`,
    ].join(
      ", ",
    )} FROM ${summary.from} WHERE ${summary.usable}${names.length === 0 ? "" : ` GROUP BY ${names.join(", ")}`}`,
  );
  // Each cell once for those with the outcome and once for those without, with their weight.
  const cells = rows.flatMap((row) =>
    [
      { row, outcome: 1, weight: Number(row.successes) },
      { row, outcome: 0, weight: Number(row.failures) },
    ].filter(({ weight }) => weight > 0),
  );
  const columns = Object.fromEntries(
    summary.predictors.map((column, i) => [
      column.name,
      cells.map(({ row }) => (column.kind === "number" ? Number(row[`p_${i}`]) : row[`p_${i}`])),
    ]),
  );
  const weights = freeName("weight of the cell", columns);
  const fit = fitLogistic(
    {
      ...columns,
      [options.outcome]: cells.map(({ outcome }) => outcome),
      [weights]: cells.map(({ weight }) => weight),
    },
    { ...fitOptions, weights },
  );
  onProgress?.({ pass: 1, logLikelihood: fit.logLikelihood });
  return Object.freeze({
    ...fit,
    n: summary.n,
    dropped: summary.rows - summary.n,
    weights: options.weights ?? null,
  });
}

function freeName(name: string, columns: Readonly<Record<string, unknown>>): string {
  return name in columns ? freeName(`${name} `, columns) : name;
}
