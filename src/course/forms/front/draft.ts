import type { FieldValue } from "../form-view.js";

/** What was typed into a form and not kept yet. It stays in this window when the page is loaded anew. */
export interface Draft {
  get(field: string): FieldValue | undefined;
  /** @param seen the version that was before the eyes when the first change was made. */
  set(field: string, value: FieldValue, seen?: string): void;
  /** The field is kept with this value; what was typed since stays. */
  kept(field: string, value: FieldValue): void;
  /** Everything is kept. */
  clear(): void;
  entries(): Readonly<Record<string, FieldValue>>;
  readonly isEmpty: boolean;
  /** The version that was seen when the first of the changes was made. */
  readonly seen: string | undefined;
  /** What is left goes on from a newer version. */
  sees(stamp: string | undefined): void;
}

/** Where the version stands in what is remembered. No field has this name. */
const SEEN = "_seen";

/** The draft of the form with this id, as far as this window remembers it. */
export function openDraft(id: string, storage: () => Storage = () => sessionStorage): Draft {
  const key = `movement-data:${id}`;
  const { [SEEN]: version, ...before } = remembered();
  const fields = new Map<string, FieldValue>(Object.entries(before));
  let seen = typeof version === "string" ? version : undefined;

  function remembered(): Record<string, FieldValue> {
    try {
      const found: unknown = JSON.parse(storage().getItem(key) ?? "{}");
      return typeof found === "object" && found !== null ? { ...found } : {};
    } catch {
      return {};
    }
  }

  function remember(): void {
    try {
      if (fields.size === 0) storage().removeItem(key);
      else {
        const version = seen === undefined ? {} : { [SEEN]: seen };
        storage().setItem(key, JSON.stringify({ ...Object.fromEntries(fields), ...version }));
      }
    } catch {
      // A window without storage: the words live as long as the page.
    }
  }

  return {
    get: (field) => fields.get(field),
    set(field, value, stamp) {
      if (fields.size === 0) seen = stamp;
      fields.set(field, value);
      remember();
    },
    kept(field, value) {
      if (same(fields.get(field), value)) fields.delete(field);
      remember();
    },
    clear() {
      fields.clear();
      remember();
    },
    entries: () => Object.fromEntries(fields),
    get isEmpty() {
      return fields.size === 0;
    },
    get seen() {
      return fields.size === 0 ? undefined : seen;
    },
    sees(stamp) {
      seen = stamp;
      remember();
    },
  };
}

/** True when two values are the same, item by item. */
export function same(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
