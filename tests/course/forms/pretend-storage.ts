import type { TextStore } from "../../../src/course/forms/front/draft/draft-place.js";

/** A storage as a browser has it. */
export function pretendStorage(): TextStore {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (i) => [...items.keys()][i] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
}
