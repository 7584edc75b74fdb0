import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanUpLater } from "./clean-up.js";
import { draftName, sweepDrafts } from "./draft-name.js";
import { OWNER_ONLY_FOLDER } from "./owner-only.js";

/** A folder that only this user can open. */
export interface PrivateFolder {
  readonly path: string;
  /** Takes it away; it goes at the end of the process at the latest. */
  remove(): void;
}

/**
 * Makes a folder for a while where the system keeps such: people's data must not stay behind in it, not of a process that was
 * killed either.
 */
export function makePrivateFolder(): PrivateFolder {
  return makeFolderBeside(join(tmpdir(), "movement-data"));
}

/** Makes a folder for a while on the disk of a file, beside it; one that a killed process left is taken away. */
export function makeFolderBeside(file: string): PrivateFolder {
  sweepDrafts(file);
  const path = draftName(file);
  mkdirSync(path, { mode: OWNER_ONLY_FOLDER });
  return { path, remove: cleanUpLater(() => rmSync(path, { recursive: true, force: true })) };
}
