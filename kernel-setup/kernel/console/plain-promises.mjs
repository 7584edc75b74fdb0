// Promises as they are printed. While the kernel keeps account of what belongs to which cell, the engine writes that account
// on each promise, and Node would print it.

import { inspect } from "node:util";

/** Where that account begins in what Node prints. */
const account = /,?\s*\[Symbol\(async_id_symbol\)\][\s\S]*$/;

/** For the process of the cells, once. */
export function printPromisesPlainly() {
  Object.defineProperty(Promise.prototype, inspect.custom, {
    /** @this {Promise<unknown>} @param {number} _depth @param {import("node:util").InspectOptions} options */
    value(_depth, options) {
      const text = inspect(this, { ...options, customInspect: false });
      return account.test(text) ? `${text.replace(account, "").replace(/\{\s+/, "{ ")} }` : text;
    },
    configurable: true,
    writable: true,
  });
}
