import type { FieldValue } from "../field-value.js";
import { freshKey } from "./fresh-key.js";
import { same } from "./same.js";

/** What was typed and is not kept yet, by the name of the field, and the version that was seen before the first change. */
export interface Remembered {
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly seen?: string;
  /** When something was typed last. */
  readonly typedAt?: string;
}

/** Where words lie in the browser until they are kept. */
export interface DraftStorage {
  /** What this window remembers; when it remembers nothing, what a closed window left, which is its own from now on. */
  take(): Remembered;
  put(field: string, value: FieldValue, when: Omit<Remembered, "fields">): void;
  /** Forgets the field, if it still lies there with this value: another drawing of the form may have written since. */
  drop(field: string, value: FieldValue): void;
  /** The page goes away: what lies here goes where the next window finds it. It may come back all the same. */
  leave(): void;
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

interface Lying extends Remembered {
  /** The name under which it was left for other windows. */
  readonly left?: string;
}

/** The words of the form with this id. A browser that stores nothing keeps them as long as the page. */
export function draftStorage(id: string, { window, all }: Stores): DraftStorage {
  const key = `movement-data:${id}`;
  const leftKey = (name: string): string => `movement-data-left:${id}:${name}`;

  function read(): Lying {
    try {
      return parse(window().getItem(key));
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
      const names = Array.from({ length: store.length }, (_, i) => store.key(i) ?? "");
      const name = names.find((one) => one.startsWith(leftKey("")));
      if (name === undefined) return undefined;
      const { left: _left, ...found } = parse(store.getItem(name));
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
    put(field, value, when) {
      const { fields } = withoutLeft(read());
      write({ ...when, fields: { ...fields, [field]: value } });
    },
    drop(field, value) {
      const lying = withoutLeft(read());
      const { [field]: there, ...others } = lying.fields;
      write(same(there, value) ? { ...lying, fields: others } : lying);
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
  };
}

function parse(text: string | null): Lying {
  const found: unknown = JSON.parse(text ?? "{}");
  if (!isObject(found)) return { fields: {} };
  const { fields, seen, typedAt, left } = found;
  const known = Object.entries(isObject(fields) ? fields : {}).filter(isField);
  return {
    fields: Object.fromEntries(known),
    ...(typeof seen === "string" ? { seen } : {}),
    ...(typeof typedAt === "string" ? { typedAt } : {}),
    ...(typeof left === "string" ? { left } : {}),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Words are texts and lists, as this page has put them there. */
function isField(entry: readonly [string, unknown]): entry is [string, FieldValue] {
  return typeof entry[1] === "string" || Array.isArray(entry[1]);
}
