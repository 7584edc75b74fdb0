import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanUpLater } from "../clean-up.js";

/** A folder that only this user can open and that goes when the command ends. */
export interface PrivateFolder {
  readonly path: string;
  remove(): void;
}

/** Makes a folder for a while: people's data must not stay behind in it. */
export function makePrivateFolder(): PrivateFolder {
  const path = mkdtempSync(join(tmpdir(), "movement-data-"));
  return { path, remove: cleanUpLater(() => rmSync(path, { recursive: true, force: true })) };
}
