import { freshKey } from "../fresh-key.js";
import { type Lying, type Remembered, readRemembered } from "./remembered.js";

/** What a browser offers to keep texts by name. */
export interface TextStore {
  readonly length: number;
  key(i: number): string | null;
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** Both are asked for each time: a browser may refuse them. */
export interface Stores {
  /** Of this window: it outlives a reload. */
  readonly window: () => TextStore;
  /** Of all windows: it outlives them. */
  readonly all: () => TextStore;
  /** The names under which words of the forms lie that are drawn on this page now. */
  readonly drawn: () => Set<string>;
}

/** What this window remembers lies under a name that begins so: with the form, and with the drawing of it. */
export const HERE = "movement-data:";
/** What lies in the browser under a name that begins so was left by a window that was closed. */
export const LEFT = "movement-data-left:";

/** What lies in a window under one name, of which a copy may have been left for other windows. */
export function placeIn(key: string, { window, all }: Stores) {
  const leftKey = (name: string): string => `${LEFT}${key.slice(HERE.length).split("#")[0]}:${name}`;

  function read(): Lying {
    try {
      return readRemembered(window().getItem(key));
    } catch {
      return { fields: {} };
    }
  }

  function write(lying: Lying): void {
    try {
      if (Object.keys(lying.fields).length === 0) window().removeItem(key);
      else window().setItem(key, JSON.stringify(lying));
    } catch {
      // A window without storage.
    }
  }

  /** What lies there, no longer left for other windows. */
  function own(): Remembered {
    const { left, ...rest } = read();
    try {
      if (left !== undefined) all().removeItem(leftKey(left));
    } catch {
      // A browser without storage has nothing there either.
    }
    return rest;
  }

  return {
    read,
    write,
    own,
    /** The page goes away: what lies here goes where the next window finds it. It may come back all the same. */
    leave() {
      const lying = read();
      if (Object.keys(lying.fields).length === 0) return;
      const name = lying.left ?? freshKey();
      try {
        all().setItem(leftKey(name), JSON.stringify(lying));
        write({ ...lying, left: name });
      } catch {
        // Then the words live as long as this window.
      }
    },
    /** The page is back as it was: what it left is its own again. */
    comeBack: () => write(own()),
  };
}

/**
 * Leaves the words of all forms to the next window when the page goes away, its forms perhaps before it: while a kernel
 * starts anew, none is drawn.
 */
export function watchPage(page: EventTarget, stores: Stores): void {
  const all = (what: "leave" | "comeBack") => (): void => {
    try {
      for (const name of namesIn(stores.window(), HERE)) placeIn(name, stores)[what]();
    } catch {
      // A browser that stores nothing.
    }
  };
  page.addEventListener("pagehide", all("leave"));
  page.addEventListener("pageshow", all("comeBack"));
}

/** The names in a store that begin so. */
export function namesIn(store: TextStore, start: string): readonly string[] {
  const names = Array.from({ length: store.length }, (_, i) => store.key(i) ?? "");
  return names.filter((name) => name.startsWith(start));
}
