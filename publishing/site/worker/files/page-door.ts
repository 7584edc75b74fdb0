import type { KeptFile } from "../../kept/kept-store.js";
import type { KeptDoor } from "./kept.js";

/** Keeps files in memory and tells the page of each change: where no service worker stands between them. */
export function pageDoor(
  given: readonly KeptFile[],
  changed: (path: string, bytes: Uint8Array | undefined) => void,
): KeptDoor {
  const files = new Map(given.map((file) => [file.path, file]));
  let writes = 0;
  return {
    list: () => [...files.values()],
    read: (path) => files.get(path)?.bytes,
    write(path, bytes) {
      writes += 1;
      const file = { path, bytes, stamp: String(writes), changedAt: Date.now() };
      files.set(path, file);
      changed(path, bytes);
      return file;
    },
    remove(path) {
      if (files.delete(path)) changed(path, undefined);
    },
    // This is the only tab that keeps anything.
    hold() {},
    letGo() {},
  };
}
