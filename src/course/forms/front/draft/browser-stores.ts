import type { Stores } from "./draft-place.js";

/** On the page, because each form brings a copy of this file. */
const DRAWN = Symbol.for("movement-data.drawn-forms");

declare global {
  interface Window {
    [DRAWN]?: Set<string>;
  }
}

function drawn(): Set<string> {
  window[DRAWN] ??= new Set();
  return window[DRAWN];
}

/** Where a browser keeps things for a page. */
export const browserStores: Stores = { window: () => sessionStorage, all: () => localStorage, drawn };
