import { ___ as blank } from "./blank.js";

declare global {
  /** A blank for you to fill: replace `___` with your answer. */
  const ___: never;
}

// A cell cannot import the blank: tslab files names that begin with two underscores under a longer name, and then
// does not find them. So the blank is there without an import, wherever the library is loaded.
Object.defineProperty(globalThis, "___", { value: blank, configurable: true, writable: true });
