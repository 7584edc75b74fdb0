import type { DuckDBInstance } from "@duckdb/node-api";
import { chunkLists } from "./chunk-lists.js";
import type { EngineList } from "./engine.js";
import { readStream } from "./read-stream.js";

/** The rows of a question to DuckDB by column, one of its chunks after the other. */
export function readLists(
  driver: typeof import("@duckdb/node-api"),
  instance: DuckDBInstance,
  sql: string,
): AsyncIterable<readonly EngineList[]> {
  return readStream(driver, instance, sql, async function* (result) {
    const types = result.columnTypes();
    for await (const chunk of result) yield chunkLists(driver, chunk, types);
  });
}
