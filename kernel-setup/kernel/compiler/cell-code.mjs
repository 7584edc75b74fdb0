// From the JavaScript module that a cell is for the compiler to the code that is run.

import { loopChecks } from "./loop-checks.mjs";
import { rewritten } from "./rewritten.mjs";
import { shareNames } from "./share-names.mjs";
import { sharedObject } from "./shared-access.mjs";
import { waits } from "./waits.mjs";
import { worldMentions } from "./world-mentions.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */

/**
 * @typedef {object} CellCode
 * @property {string} code a script: a call of one function with the shared names and `require`
 * @property {number} indent how many characters stand before the cell's own code in the first line
 * @property {boolean} async the script gives a promise
 * @property {readonly string[]} names those of its own that the cell gives a value when it runs
 * @property {ReadonlySet<string>} ofWorld names of JavaScript's own world that it mentions
 * @property {string} map the source map from the cell's own code to the module
 */

/**
 * The script is `(function (exports, require) { … })(__tslab__.exports, __tslab__.require)`. It gives the last
 * value in a list of one, and nothing when the cell does not end in a value. It is strict, as every module is: a
 * row that cannot be changed says so.
 *
 * @param {TypeScript} ts
 * @param {string} module
 * @param {object} cell
 * @param {number} cell.serial which run of which cell it is
 * @param {ReadonlySet<string>} cell.own
 * @param {ReadonlySet<string>} cell.earlier
 * @param {ReadonlySet<string>} cell.later
 * @param {boolean} cell.endsInValue
 * @param {ReadonlySet<string>} [cell.vars] those of them that `var` or `function` made
 * @param {(name: string) => boolean} [cell.isOfWorld]
 * @returns {CellCode}
 */
export function cellCode(
  ts,
  module,
  { serial, own, earlier, later, endsInValue, vars = new Set(), isOfWorld = () => false },
) {
  let object = "";
  let async = false;
  /** @type {string[]} */
  let names = [];
  /** @type {ReadonlySet<string>} */
  let ofWorld = new Set();
  /** @type {import("@tslab/typescript-for-tslab").TransformerFactory<import("@tslab/typescript-for-tslab").SourceFile>} */
  const look = () => (file) => {
    object = sharedObject(file);
    async = waits(ts, file);
    ofWorld = worldMentions(ts, file, isOfWorld);
    names = [...own].filter((name) => file.locals?.has(ts.escapeLeadingUnderscores(name)));
    return file;
  };
  const { text, map } = rewritten(ts, module, [
    look,
    shareNames(ts, { own, earlier, later, endsInValue, vars }),
    loopChecks(ts, serial, later),
  ]);
  // The compiler marks as a module what was one.
  const body = text
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n")
    .replace(/(^|\n)export \{\s*\};\s*$/, "$1");
  const head = `(${async ? "async " : ""}function(${object}, require) { "use strict"; `;
  return {
    code: `${head}${body}\n})(__tslab__.exports, __tslab__.require)`,
    indent: head.length,
    async,
    names,
    ofWorld,
    map,
  };
}
