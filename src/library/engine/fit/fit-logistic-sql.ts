import type { LogisticFit } from "../../model/fit/logistic-fit.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Engine } from "../connect/engine.js";
import { requireEngine } from "../connect/require-engine.js";
import { changedType } from "../tables/changed-type.js";
import { openBlockPasses } from "./block-pass.js";
import { fitCells } from "./fit-cells.js";
import { fitRows } from "./fit-rows.js";
import { readSQLDesign, type SQLDesign } from "./read-sql-design.js";
import type { LogisticSQLOptions } from "./sql-options.js";
import { sqlPass } from "./sql-pass.js";

/**
 * Fits a logistic model where the rows are: each step is one aggregate query, and only its sums come here. The result is
 * the one of `fitLogistic`, with the same names, and can be saved, printed and scored like it.
 *
 * Where all predictors have few values, identical rows are counted together by one query and nothing else is asked.
 * Missing rows (NULL, NaN or an empty text), weights (frequencies; 0 counts for nothing), reference levels, ridge, aliased terms and separation are treated as in memory.
 *
 * Method: maximum likelihood by Newton's method; the sums of a step are sufficient for it, so they may be computed
 * anywhere (McCullagh and Nelder 1989, "Generalized Linear Models", 2.5).
 *
 * @param engine DuckDB, PostgreSQL or Spark: `openDuckDB`, `openPostgres`, `openSpark`.
 * @param options `table`, `outcome` and `predictors` are needed; `onProgress` is told after each pass.
 * @throws one sentence for everything that cannot be fitted, and the engine's own error when it fails.
 * @example
 * const engine = await openDuckDB();
 * await engine.query("CREATE TABLE doors AS SELECT i % 3 = 0 AS answered, 10 + i % 9 AS hour FROM range(90) AS t(i)");
 * const fit = await fitLogisticSQL(engine, { table: "doors", outcome: "answered", predictors: ["hour"] });
 * await engine.close();
 * fit.terms; // ["intercept", "hour"]
 */
export async function fitLogisticSQL(engine: Engine, options: LogisticSQLOptions): Promise<LogisticFit> {
  checkOptions("fitLogisticSQL", options, {
    table: "needed text",
    onProgress: "function",
    outcome: "needed text",
    predictors: "needed texts",
    weights: "text",
    reference: "fields",
    ridge: "number",
    intercept: "yes or no",
    maxIterations: "number",
    tolerance: "number",
  });
  requireEngine(engine);
  const design = await readSQLDesign(engine, options);
  try {
    return await fitDesign(engine, design, options);
  } catch (error) {
    throw await changedType(engine, options.table, design.summary.columns, error);
  }
}

async function fitDesign(
  engine: Engine,
  design: SQLDesign,
  options: LogisticSQLOptions,
): Promise<LogisticFit> {
  if (design.kind === "cells") return fitCells(engine, design, options);
  // An engine in this process hands its rows over so fast that summing here takes a tenth of the time of its SQL.
  if (engine.lists === undefined || engine.dialect !== "duckdb")
    return fitRows(engine, design, options, (passes, coefficients) => sqlPass(engine, passes, coefficients));
  const blocks = await openBlockPasses(engine.lists, design, options.weights !== undefined);
  try {
    return await fitRows(engine, design, options, blocks.pass);
  } finally {
    blocks.remove();
  }
}
