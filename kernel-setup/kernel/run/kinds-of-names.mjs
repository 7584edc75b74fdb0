// What kind of names cells make: parts of `globalThis`, and names that JavaScript itself has, such as Math.

import { doubt } from "../compiler/doubts.mjs";

/** @param {{ isOriginal: (name: string) => boolean }} world */
export function createKindsOfNames(world) {
  /** Those that `var` and `function` made, and nothing else since. @type {Set<string>} */
  const vars = new Set();
  /** Names of JavaScript itself that the code of cells means. @type {Set<string>} */
  const meant = new Set();

  return {
    /** @param {import("../compiler/cell-names.mjs").CellNames} names of the cell that is about to run @returns {ReadonlySet<string>} */
    varsWith(names) {
      for (const name of names.all) vars.delete(name);
      for (const name of names.vars) if (!world.isOriginal(name)) vars.add(name);
      return vars;
    },

    /**
     * One finding for each name that the cell takes from JavaScript while code of earlier cells means the old one.
     *
     * @param {string} source
     * @param {readonly string[]} fresh names that no cell has made before
     * @param {ReadonlySet<string>} mentioned by this cell, without its own
     * @returns {import("../messages.js").Finding[]}
     */
    taken(source, fresh, mentioned) {
      const taken = fresh.filter((name) => meant.has(name));
      for (const name of mentioned) meant.add(name);
      return taken.map((name) => {
        const start = source.search(new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`));
        const text = `\`${name}\` is a name of JavaScript itself, and what earlier cells made still means that one. Choose another name, or run those cells again.`;
        const line = source.slice(0, Math.max(0, start)).split("\n").length;
        return { code: doubt, text, line, start, end: start + name.length, because: [] };
      });
    },
  };
}
