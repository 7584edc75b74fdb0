import { createRequire } from "node:module";

// The door of this folder to apache-arrow: a quarter of the time of a start, and only who loads a dataset needs it.
let loaded: typeof import("apache-arrow") | undefined;

/** The package apache-arrow, loaded when it is first needed. */
export function loadArrow(): typeof import("apache-arrow") {
  loaded ??= createRequire(import.meta.url)("apache-arrow") as typeof import("apache-arrow");
  return loaded;
}
