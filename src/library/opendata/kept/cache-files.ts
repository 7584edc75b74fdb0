import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../../files/write-whole.js";

// The door of this folder to the files of downloads that are kept.

/** The SHA-256 of bytes as hexadecimal text. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The bytes of a kept file; undefined when it cannot be read. */
export function readKeptFile(folder: string, name: string): Uint8Array | undefined {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return undefined;
  }
}

/**
 * Writes a kept file, and its folder when it is missing.
 *
 * @throws {FileProblem} when the folder cannot be written to.
 */
export function writeKeptFile(folder: string, name: string, bytes: Uint8Array | string): void {
  writeWhole(join(folder, name), bytes, { overwrite: true, makeFolder: true });
}

/** The names of the kept files in a folder; none when it is not there. */
export function keptFiles(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Removes a file that was last written before the given moment; a younger one may belong to somebody who is writing. */
export function removeOldFile(folder: string, name: string, before: Date): void {
  const path = join(folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() && found.mtimeMs < before.getTime()) rmSync(path, { force: true });
}
