import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileProblem } from "./file-problem.js";
import { OWNER_ONLY } from "./owner-only.js";
import { makePrivateFolder } from "./private-folder.js";

/** Bytes on the disk that do not fit into memory: written once from the beginning to the end, then read as often as needed. */
export interface ScratchFile {
  add(bytes: Uint8Array): void;
  /** Fills the bytes with what stands in the file from a place on. */
  read(bytes: Uint8Array, from: number): void;
  /** Takes the file away; it goes at the end of the process at the latest. */
  remove(): void;
}

/** Opens a file for a while that only this user can read. */
export function openScratchFile(): ScratchFile {
  const folder = makePrivateFolder();
  const file = openSync(join(folder.path, "scratch"), "wx+", OWNER_ONLY);
  let size = 0;
  let open = true;
  return {
    add(bytes) {
      for (let done = 0; done < bytes.length; ) {
        try {
          done += writeSync(file, bytes, done, bytes.length - done, size + done);
        } catch (error) {
          throw fileProblem(folder.path, "", error);
        }
      }
      size += bytes.length;
    },
    read(bytes, from) {
      for (let done = 0; done < bytes.length; ) {
        const more = readSync(file, bytes, done, bytes.length - done, from + done);
        if (more === 0) throw new RangeError("A file for a while was cut off by somebody. Run it again.");
        done += more;
      }
    },
    remove() {
      if (!open) return;
      open = false;
      closeSync(file);
      folder.remove();
    },
  };
}
