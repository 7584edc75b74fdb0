import { createRequire } from "node:module";

// The door of this folder to arquero: three quarters of the time of a start, and the arithmetic of power, plans and
// charts needs no table. It is the same copy that an import gives, so tables can be shared with the caller.
let loaded: typeof import("arquero") | undefined;

/** The package arquero, loaded when the first table is made. */
export function loadArquero(): typeof import("arquero") {
  loaded ??= createRequire(import.meta.url)("arquero") as typeof import("arquero");
  return loaded;
}
