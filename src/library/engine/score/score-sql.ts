import { columnsOf } from "../../model/design/predictor-coding.js";
import type { LogisticFit } from "../../model/fit/logistic-fit.js";
import { requireFit } from "../../model/fit/require-fit.js";
import { toSQL } from "../../model/score/to-sql.js";
import { checkOptions } from "../../table/columns/check-options.js";
import type { Engine } from "../connect/engine.js";
import { requireEngine } from "../connect/require-engine.js";
import { addColumn } from "../tables/add-column.js";
import { tableColumns } from "../tables/table-columns.js";

/**
 * Scores a table where it is: writes a new table with all its columns and one more, the probability. A row that misses a
 * predictor (NULL, NaN or an empty text), or has a level that the model has not seen, gets NULL.
 *
 * @param options `from`: the table. `into`: the new table, which must not exist. `column`: the name of the score, default
 * "score".
 * @throws when a predictor is not in the table, the score's name is taken, or the new table exists: nothing is changed.
 * @example
 * const engine = await openDuckDB();
 * await engine.query("CREATE TABLE doors AS SELECT i % 3 = 0 AS answered, 10 + i % 9 AS hour FROM range(90) AS t(i)");
 * const fit = await fitLogisticSQL(engine, { table: "doors", outcome: "answered", predictors: ["hour"] });
 * await scoreSQL(engine, fit, { from: "doors", into: "scored" });
 * const columns = await engine.columns("scored");
 * await engine.close();
 * columns.map((column) => column.name); // ["answered", "hour", "score"]
 */
export async function scoreSQL(
  engine: Engine,
  fit: LogisticFit,
  options: { readonly from: string; readonly into: string; readonly column?: string },
): Promise<void> {
  checkOptions("scoreSQL", options, { from: "needed text", into: "needed text", column: "text" });
  requireEngine(engine);
  requireFit(fit);
  const { from, into, column = "score" } = options;
  const needed = columnsOf(fit.predictors);
  const predictors = await tableColumns(
    engine,
    from,
    needed.map((coding) => coding.column),
  );
  needed.forEach((coding, i) => {
    const found = predictors[i]?.kind;
    if (found === coding.kind) return;
    throw new TypeError(
      `The model knows "${coding.column}" as ${coding.kind}, but in ${from} it is a column of type ${predictors[i]?.type}. ` +
        "Score a table with the columns that the model was fitted to.",
    );
  });
  await addColumn(engine, { from, into, column, expression: toSQL(fit, { dialect: engine.dialect }) });
}
