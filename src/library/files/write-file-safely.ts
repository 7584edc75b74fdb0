import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileErrorCode } from "./file-error.js";
import { waitMilliseconds } from "./wait.js";

/**
 * Writes a file so that a reader, or a power cut, meets either the old text or the new one, never a part of it.
 * Only its owner may read the file.
 *
 * Method: write a temporary file beside it, flush it to the disk, rename it over the old one (POSIX rename is atomic).
 */
export function writeFileSafely(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, "w", 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renamePatiently(temporary, path);
  flushFolder(dirname(path));
}

/** On Windows a virus scanner or an editor may hold the old file for a moment. */
function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const held = ["EPERM", "EACCES", "EBUSY"].includes(fileErrorCode(error) ?? "");
      if (!held || attempt === 10) throw error;
      waitMilliseconds(10 * attempt);
    }
  }
}

/** The rename itself reaches the disk with its folder. Windows cannot open folders and needs no flush. */
function flushFolder(path: string): void {
  try {
    const folder = openSync(path, "r");
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Some systems refuse to flush a folder; the file itself is already on the disk.
  }
}
