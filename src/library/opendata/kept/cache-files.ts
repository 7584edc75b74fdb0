import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

// The door of this folder to the files of downloads that are kept.

const DRAFT = ".draft";

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
 * Writes a kept file whole or not at all, readable by its owner only: a draft is flushed to the disk, then renamed.
 *
 * @throws when the folder cannot be written to.
 */
export function writeKeptFile(folder: string, name: string, bytes: Uint8Array | string): void {
  const path = join(folder, name);
  const draft = `${path}.${randomUUID()}${DRAFT}`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const file = openSync(draft, "wx", 0o600);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
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

/** True for the draft of a file: its writer ended before it was whole. */
export function isDraft(name: string): boolean {
  return name.endsWith(DRAFT);
}
