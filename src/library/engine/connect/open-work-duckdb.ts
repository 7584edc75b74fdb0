import type { Engine } from "./engine.js";
import { openDuckDB } from "./open-duckdb.js";

/**
 * What DuckDB may hold in memory when it works for us; the rest lies beside its database, in a folder of this user. Measured
 * on lists of 0.1 and 1 GB: with less it waits for the disk and takes half as long again, with more it is not faster.
 */
const MEMORY = "150MB";

/**
 * Opens a DuckDB for a piece of work of our own, so that memory stays flat however large the file is.
 *
 * @param path a database in a private folder. Default: in memory, with a private folder for what does not fit.
 */
export function openWorkDuckDB(path?: string): Promise<Engine> {
  return openDuckDB(path, { memoryLimit: MEMORY });
}

/**
 * Leaves DuckDB two thirds of that from here on, where what goes by on our side needs the room: long lists that are sorted, one column
 * after the other. More goes to the disk.
 */
export async function leaveRoom(engine: Engine): Promise<void> {
  await engine.query("SET memory_limit = '100MB'");
}
