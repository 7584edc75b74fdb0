import type { TextStore } from "../../../src/course/forms/front/draft/draft-place.js";

/** The same things in another storage. */
export function copyOf(store: TextStore = pretendStorage()): TextStore {
  const copy = pretendStorage();
  for (let i = 0; i < store.length; i++) {
    const name = store.key(i) ?? "";
    copy.setItem(name, store.getItem(name) ?? "");
  }
  return copy;
}

/** A storage as a browser has it. */
export function pretendStorage(): TextStore {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    // A browser has an order of its own: that of these names is not the one in which they were made.
    key: (i) => [...items.keys()].sort()[i] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
}
