import { chmodSync, existsSync } from "node:fs";
import { fileErrorCode } from "../../files/file-error.js";
import { OWNER_ONLY } from "../../files/owner-only.js";
import { makeFolderBeside, makePrivateFolder, type PrivateFolder } from "../../files/private-folder.js";
import { writeByDuckDB } from "./write-by-duckdb.js";

// The door of this folder to database files on this computer: what DuckDB makes, everybody could read.

/**
 * Makes a database file that only its owner can read, unless there is one already.
 *
 * @param make writes an empty database into a file.
 * @throws {FileProblem} when it cannot be written.
 */
export async function makePrivateDatabase(
  path: string,
  make: (file: string) => Promise<void>,
): Promise<void> {
  if (existsSync(path)) return;
  try {
    await writeByDuckDB(path, {}, ({ file }) => make(file));
  } catch (error) {
    // Another program made it in the meantime.
    if (fileErrorCode(error) !== "EEXIST") throw error;
  }
}

/** What has been written and is not in the database yet lies beside it; DuckDB makes that file anew now and then. */
export function keepPrivate(path: string): void {
  try {
    chmodSync(`${path}.wal`, OWNER_ONLY);
  } catch (error) {
    // There is none now, or it belongs to somebody else who opened the database before.
    if (!["ENOENT", "EPERM"].includes(fileErrorCode(error) ?? "")) throw error;
  }
}

/** Where DuckDB puts what does not fit into memory: on the disk of the database, else with what is there for a while. */
export function spillFolder(path: string | undefined): PrivateFolder {
  if (path === undefined) return makePrivateFolder();
  try {
    return makeFolderBeside(path);
  } catch {
    return makePrivateFolder();
  }
}
