import type { ListedFile } from "../../kept/door-address.js";
import { WORK } from "./places.js";
import type { Source } from "./source.js";

/** Where kept files lie: behind the service worker, or with the page itself. Paths begin below `my-work`. */
export interface KeptDoor {
  list(): readonly ListedFile[];
  read(path: string): Uint8Array | undefined;
  write(path: string, bytes: Uint8Array): ListedFile;
  remove(path: string): void;
  hold(path: string): void;
  letGo(path: string): void;
}

/** The learner's files. Other tabs may change them: they are looked at anew with each cell and each lock. */
export interface KeptFiles extends Source {
  refresh(): void;
}

const below = (path: string): string => path.slice(WORK.length + 1);

/** @param found hears the path of each file that is there. */
export function keptFiles(door: KeptDoor, found: (path: string) => void): KeptFiles {
  let known: Map<string, ListedFile> | undefined;
  const read = new Map<string, { readonly stamp: string; readonly bytes: Uint8Array }>();

  function files(): Map<string, ListedFile> {
    if (known === undefined) {
      known = new Map(door.list().map((file) => [`${WORK}/${file.path}`, file]));
      for (const path of known.keys()) found(path);
    }
    return known;
  }

  return {
    refresh() {
      known = undefined;
    },
    paths: () => files().keys(),
    has: (path) => files().has(path),
    changedAt: (path) => files().get(path)?.changedAt ?? 0,
    read(path) {
      const file = files().get(path);
      if (file === undefined) return undefined;
      const before = read.get(path);
      if (before?.stamp === file.stamp) return before.bytes;
      const bytes = door.read(below(path));
      if (bytes !== undefined) read.set(path, { stamp: file.stamp, bytes });
      return bytes;
    },
    write(path, bytes) {
      const file = door.write(below(path), bytes);
      files().set(path, file);
      read.set(path, { stamp: file.stamp, bytes });
    },
    remove(path) {
      door.remove(below(path));
      files().delete(path);
    },
    hold(path) {
      door.hold(below(path));
      known = undefined;
    },
    letGo: (path) => door.letGo(below(path)),
  };
}
