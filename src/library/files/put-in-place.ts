import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { fileErrorCode } from "./file-error.js";
import { OWNER_ONLY } from "./owner-only.js";
import type { Place } from "./place.js";
import { waitMilliseconds } from "./wait.js";

/**
 * Gives a finished draft the name of its file. A reader, or a power cut, meets either the old file or the new one (POSIX
 * rename is atomic).
 */
export function putInPlace(draft: string, { path, folder, options }: Place): void {
  const { overwrite = false, aside } = options;
  if (overwrite) {
    const undo = aside === undefined ? undefined : keepAside(path, aside);
    try {
      renamePatiently(draft, path);
    } catch (error) {
      undo?.();
      throw error;
    }
  } else placeNew(draft, path);
  flushFolder(folder);
}

/** Of two programs that write the same new file, one is refused: a second name for a file is never given twice. */
function placeNew(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (fileErrorCode(error) === "EEXIST") throw error;
    // This disk has no second names for a file: the name is taken first, then the draft is moved over it.
    closeSync(openSync(path, "wx", OWNER_ONLY));
    try {
      renamePatiently(draft, path);
    } catch (failed) {
      rmSync(path, { force: true });
      throw failed;
    }
    return;
  }
  rmSync(draft, { force: true });
}

/**
 * The old file has both names until the new one takes its place; where a disk cannot do that, it moves. On another disk a
 * copy is kept: the file itself lies behind a link.
 */
function keepAside(path: string, aside: string): (() => void) | undefined {
  try {
    linkSync(path, aside);
    return () => rmSync(aside, { force: true });
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === "ENOENT") return undefined;
    if (code === "EEXIST") throw error;
    if (code === "EXDEV") return copyAside(path, aside);
    renamePatiently(path, aside);
    return () => renamePatiently(aside, path);
  }
}

function copyAside(path: string, aside: string): () => void {
  const undo = (): void => rmSync(aside, { force: true });
  try {
    copyFileSync(path, aside, constants.COPYFILE_EXCL);
  } catch (error) {
    // Half a copy is none.
    if (fileErrorCode(error) !== "EEXIST") undo();
    throw error;
  }
  return undo;
}

/** On Windows a virus scanner or an editor may hold the old file for a moment. */
function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const held = ["EPERM", "EACCES", "EBUSY"].includes(fileErrorCode(error) ?? "");
      if (!held || attempt === 8) throw error;
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
