import type { Stores } from "./draft-storage.js";

/** Where a browser keeps things for a page. */
export const browserStores: Stores = { window: () => sessionStorage, all: () => localStorage };
