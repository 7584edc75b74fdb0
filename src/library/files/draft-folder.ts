import { chmodSync, closeSync, fsyncSync, openSync } from "node:fs";
import { join } from "node:path";
import { OWNER_ONLY } from "./owner-only.js";
import { attempt, findPlace, type WriteOptions } from "./place.js";
import { makeFolderBeside } from "./private-folder.js";
import { putInPlace } from "./put-in-place.js";

/** A file on its way that another program writes, such as a database. */
export interface DraftFolder {
  /** A folder beside the place of the file that only this user can open, for whatever the program needs. */
  readonly folder: string;
  /** What the program is to write. */
  readonly file: string;
  /** Brings the file to the disk. */
  flush(): void;
  /** Puts the file in its place. */
  commit(): void;
  /** Takes the folder away with all that is in it; after a commit it is gone already. */
  discard(): void;
}

/**
 * Opens a private folder beside a file in which another program may write it: nobody else can read it on the way, and it
 * stands in its place only when it is whole.
 *
 * @throws {FileProblem} one sentence, when the file cannot be written.
 */
export function openDraftFolder(path: string, options: WriteOptions = {}): DraftFolder {
  const place = findPlace(path, options);
  const { path: folder, remove } = attempt(place, () => makeFolderBeside(place.path));
  const file = join(folder, "whole");
  let flushed = false;
  const flush = (): void => {
    if (flushed) return;
    attempt(place, () => {
      chmodSync(file, OWNER_ONLY);
      flushFile(file);
    });
    flushed = true;
  };
  return {
    folder,
    file,
    flush,
    commit() {
      try {
        flush();
        attempt(place, () => putInPlace(file, place));
      } finally {
        remove();
      }
    },
    discard: remove,
  };
}

function flushFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
