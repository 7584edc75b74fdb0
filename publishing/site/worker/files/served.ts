import { readNow } from "./read-now.js";
import type { Source } from "./source.js";

/**
 * The files of the course that lie on the site; each is fetched when it is first read.
 *
 * Reading throws one sentence, and no code of a system, when a file does not arrive.
 */
export function servedFiles(paths: readonly string[], addressOf: (path: string) => string): Source {
  const known = new Set(paths);
  const read = new Map<string, Uint8Array>();
  return {
    paths: () => known,
    has: (path) => known.has(path),
    changedAt: () => 0,
    read(path) {
      if (!known.has(path)) return undefined;
      const bytes = read.get(path) ?? readNow(addressOf(path));
      if (bytes === undefined) throw new Error(notArrived(path));
      read.set(path, bytes);
      return bytes;
    },
  };
}

const notArrived = (path: string): string =>
  `The file ${path.slice(path.lastIndexOf("/") + 1)} of the course did not arrive. Check the connection, then run the cell again.`;
