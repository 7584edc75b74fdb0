import { readNow } from "./read-now.js";
import type { Source } from "./source.js";

/** The files of the course that lie on the site; each is fetched when it is first read. */
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
      if (bytes !== undefined) read.set(path, bytes);
      return bytes;
    },
  };
}
