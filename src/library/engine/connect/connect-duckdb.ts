import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { cleanUpLater } from "../../files/clean-up.js";

/**
 * A connection that breaks off its work when the program is told to end: a program waits for DuckDB before it is gone, and
 * DuckDB may have minutes of work before it.
 */
export async function connectDuckDB(
  instance: DuckDBInstance,
): Promise<{ readonly connection: DuckDBConnection; readonly close: () => void }> {
  const connection = await instance.connect();
  const breakOff = cleanUpLater(() => connection.interrupt());
  return {
    connection,
    close() {
      breakOff();
      connection.closeSync();
    },
  };
}
