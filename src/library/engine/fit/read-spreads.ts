import { numberLiteral, quoteName } from "../../table/write/sql-text.js";
import type { Engine } from "../connect/engine.js";
import type { TableSummary } from "./read-summary.js";
import { asDouble } from "./sql-expressions.js";

/**
 * The standard deviation of each predictor that is a number, around its known mean, so that large values keep their
 * digits; 1 for the others.
 */
export async function readSpreads(engine: Engine, summary: TableSummary): Promise<readonly number[]> {
  const { dialect } = engine;
  const wanted = summary.predictors.flatMap((column, i) => {
    if (column.kind !== "number") return [];
    const value = asDouble(quoteName(column.name, dialect), dialect);
    const distance = `(${value} - ${numberLiteral(summary.means[i] ?? 0, dialect)})`;
    return [`${asDouble(`AVG(${distance} * ${distance})`, dialect)} AS square_${i}`];
  });
  if (wanted.length === 0) return summary.predictors.map(() => 1);
  const [row] = await engine.query(
    `SELECT ${wanted.join(", ")} FROM ${summary.from} WHERE ${summary.usable}`,
  );
  return summary.predictors.map((column, i) =>
    column.kind === "number" ? Math.sqrt(Number(row?.[`square_${i}`])) : 1,
  );
}
