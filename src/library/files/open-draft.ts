import { closeSync, fstatSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { cleanUpLater } from "./clean-up.js";
import { draftName, sweepDrafts } from "./draft-name.js";
import { fileError } from "./file-error.js";
import { OWNER_ONLY } from "./owner-only.js";
import { attempt, findPlace, type WriteOptions } from "./place.js";
import { putInPlace } from "./put-in-place.js";

/** A file on its way: it is written beside its place and stands there only when it is whole. */
export interface Draft {
  write(part: string | Uint8Array): void;
  /** Brings everything to the disk; a disk that is full may say so only now. */
  flush(): void;
  /** Puts the file in its place. */
  commit(): void;
  /** Takes the draft away; nothing happens after a commit. */
  discard(): void;
}

/** More bytes are not handed to the system at once. */
const MOST_BYTES = 1 << 26;

/**
 * Opens a draft in the folder of a file. Only its owner can read it.
 *
 * @throws {FileProblem} one sentence, when the file cannot be written.
 */
export function openDraft(path: string, options: WriteOptions = {}): Draft {
  const place = findPlace(path, options);
  sweepDrafts(place.path);
  const draft = draftName(place.path);
  const file = attempt(place, () => openSync(draft, "wx", OWNER_ONLY));
  let open = true;
  let size = 0;
  const close = (): void => {
    if (!open) return;
    open = false;
    closeSync(file);
  };
  const flush = (): void => {
    if (!open) return;
    attempt(place, () => {
      fsyncSync(file);
      // A disk that lies about what it took must not give a list with fewer people.
      if (fstatSync(file).size !== size) throw fileError("EIO");
      close();
    });
  };
  const discard = cleanUpLater(() => {
    try {
      close();
    } finally {
      rmSync(draft, { force: true });
    }
  });
  return {
    write(part) {
      const bytes = typeof part === "string" ? Buffer.from(part) : part;
      attempt(place, () => writeAll(file, bytes));
      size += bytes.byteLength;
    },
    flush,
    commit() {
      try {
        flush();
        attempt(place, () => putInPlace(draft, place));
      } finally {
        discard();
      }
    },
    discard,
  };
}

/** The system may take fewer bytes than it was given, for example when the disk is nearly full. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.byteLength; ) {
    const written = writeSync(file, bytes, done, Math.min(MOST_BYTES, bytes.byteLength - done));
    if (written === 0) throw fileError("ENOSPC");
    done += written;
  }
}
