import type { DuckDBConnection } from "@duckdb/node-api";
import { chunkLists } from "./chunk-lists.js";
import type { Engine } from "./engine.js";

/**
 * Makes functions of ours callable in DuckDB's SQL, one chunk of rows at a time: what only we can work out is then made while
 * DuckDB reads, and the rows are not read twice.
 *
 * @returns undefined with a driver that cannot.
 */
export function rowFunctions(
  driver: typeof import("@duckdb/node-api"),
  connection: DuckDBConnection,
): Engine["defineFunction"] {
  const { DuckDBScalarFunction, BOOLEAN, DOUBLE, VARCHAR } = driver;
  // Older drivers that we allow have none.
  if (typeof DuckDBScalarFunction?.create !== "function") return undefined;
  const types = { number: DOUBLE, boolean: BOOLEAN, text: VARCHAR };
  return (name, kinds, work) => {
    const parameterTypes = kinds.map((kind) => types[kind]);
    connection.registerScalarFunction(
      DuckDBScalarFunction.create({
        name,
        parameterTypes,
        returnType: DOUBLE,
        // A row of which something is not known is ours to judge.
        specialHandling: true,
        mainFunction: (info, chunk, target) => {
          try {
            const { rowCount } = chunk;
            const results = work(chunkLists(driver, chunk, parameterTypes), rowCount);
            for (let row = 0; row < rowCount; row++) {
              const result = results[row] ?? Number.NaN;
              target.setItem(row, Number.isNaN(result) ? null : result);
            }
            target.flush();
          } catch {
            // DuckDB cannot hand our error on, and one that is thrown here ends the process.
            info.setError(`${name} stopped`);
          }
        },
      }),
    );
  };
}
