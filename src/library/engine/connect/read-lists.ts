import type { DuckDBInstance } from "@duckdb/node-api";
import { chunkLists } from "./chunk-lists.js";
import { connectDuckDB } from "./connect-duckdb.js";
import { dataProblem } from "./data-problem.js";
import type { EngineList } from "./engine.js";

/** The rows of a question to DuckDB by column, one of its chunks after the other. */
export async function* readLists(
  driver: typeof import("@duckdb/node-api"),
  instance: DuckDBInstance,
  sql: string,
): AsyncGenerator<readonly EngineList[]> {
  // On a connection of its own: another question on the same one would end the rows without a word.
  const { connection: own, close } = await connectDuckDB(instance);
  try {
    const result = await own.stream(sql);
    const types = result.columnTypes();
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      yield chunkLists(driver, chunk, types);
    }
  } catch (error) {
    throw dataProblem(error);
  } finally {
    close();
  }
}
