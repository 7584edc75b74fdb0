import type { DuckDBInstance, DuckDBResult } from "@duckdb/node-api";
import { connectDuckDB } from "./connect-duckdb.js";
import { dataProblem } from "./data-problem.js";

/**
 * The rows of a question to DuckDB, as they come, to their true end.
 *
 * @param read takes them from the result, in whatever form.
 * @throws when DuckDB breaks off in the middle, with its reason: the driver alone would end the rows without a word.
 */
export async function* readStream<Part>(
  driver: typeof import("@duckdb/node-api"),
  instance: DuckDBInstance,
  sql: string,
  read: (result: DuckDBResult) => AsyncIterable<Part>,
): AsyncGenerator<Part> {
  // On a connection of its own: another question on the same one would end the rows without a word.
  const { connection, close } = await connectDuckDB(instance);
  try {
    const result = await connection.stream(sql);
    yield* read(result);
    if (result.statementType !== driver.StatementType.INVALID) return;
    // Only that something went wrong is known. Asked again, and for no rows, DuckDB says what.
    await connection.run(`EXPLAIN ANALYZE ${sql}`);
    throw new Error(
      "DuckDB broke off in the middle of the rows and does not say why: it may have been told to stop. What came until then is not all. Ask once more.",
    );
  } catch (error) {
    throw dataProblem(error);
  } finally {
    close();
  }
}
