import type { FieldValue } from "../field-value.js";
import { freshKey } from "./fresh-key.js";
import { type Lying, type Remembered, readRemembered } from "./remembered.js";
import { same } from "./same.js";

/** Where words lie in the browser until they are kept. */
export interface DraftStorage {
  /** What this window remembers; when it remembers nothing, what a closed window left, which is its own from now on. */
  take(): Remembered;
  put(field: string, value: FieldValue, when: Omit<Remembered, "fields">): void;
  /** Forgets the field, if it still lies there with this value: another drawing of the form may have written since. */
  drop(field: string, value: FieldValue): void;
  /** The page goes away: what lies here goes where the next window finds it. It may come back all the same. */
  leave(): void;
  /** The page is back as it was: what it left is its own again. */
  comeBack(): void;
}

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
}

/** What this window remembers of a form lies under a name that begins so. */
const HERE = "movement-data:";
/** What lies in the browser under a name that begins so was left by a window that was closed. */
export const LEFT = "movement-data-left:";

/** The words of the form with this id. A browser that stores nothing keeps them as long as the page. */
export function draftStorage(id: string, { window, all }: Stores): DraftStorage {
  const key = `${HERE}${id}`;
  const leftKey = (name: string): string => `${LEFT}${id}:${name}`;

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

  function withoutLeft(lying: Lying): Remembered {
    if (lying.left === undefined) return lying;
    try {
      all().removeItem(leftKey(lying.left));
    } catch {
      // A browser without storage has nothing there either.
    }
    const { left: _left, ...rest } = lying;
    return rest;
  }

  /** What another window left, and no longer lies there. */
  function adopt(): Remembered | undefined {
    try {
      const store = all();
      const [name] = namesIn(store, leftKey(""));
      if (name === undefined) return undefined;
      const { left: _left, ...found } = readRemembered(store.getItem(name));
      store.removeItem(name);
      return found;
    } catch {
      return undefined;
    }
  }

  return {
    take() {
      const own = withoutLeft(read());
      const found = Object.keys(own.fields).length > 0 ? own : (adopt() ?? own);
      write(found);
      return found;
    },
    // A page that goes away may still hear an answer: what it has left stays there until all of it is kept.
    put(field, value, when) {
      const { fields, left } = read();
      write({ ...when, ...(left === undefined ? {} : { left }), fields: { ...fields, [field]: value } });
    },
    drop(field, value) {
      const lying = read();
      const { [field]: there, ...others } = lying.fields;
      const rest = same(there, value) ? { ...lying, fields: others } : lying;
      write(Object.keys(rest.fields).length === 0 ? withoutLeft(rest) : rest);
    },
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
    comeBack() {
      write(withoutLeft(read()));
    },
  };
}

/**
 * Leaves the words of all forms to the next window when the page goes away, its forms perhaps before it: while a kernel
 * starts anew, none is drawn.
 */
export function watchPage(page: EventTarget, stores: Stores): void {
  const all = (what: "leave" | "comeBack") => (): void => {
    try {
      for (const name of namesIn(stores.window(), HERE))
        draftStorage(name.slice(HERE.length), stores)[what]();
    } catch {
      // A browser that stores nothing.
    }
  };
  page.addEventListener("pagehide", all("leave"));
  page.addEventListener("pageshow", all("comeBack"));
}

function namesIn(store: TextStore, start: string): readonly string[] {
  const names = Array.from({ length: store.length }, (_, i) => store.key(i) ?? "");
  return names.filter((name) => name.startsWith(start));
}
