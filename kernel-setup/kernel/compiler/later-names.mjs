// Names that no cell has made yet. What runs later may name what a later cell makes, as in a notebook of Python: such a
// name is looked for when it is read. What runs now, and what stands where a type stands at the top level, is refused
// before any of it runs.

import { identifierAt } from "./places.mjs";
import { runsLater } from "./runs-later.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Diagnostic} Diagnostic */
/** @typedef {import("@tslab/typescript-for-tslab").SourceFile} SourceFile */

/** Of a value or type, of a namespace, of a value that stands for a property of its own name, and of names that other worlds have. */
const unknown = new Set([2304, 2552, 2503, 18004, 2580, 2581, 2582, 2584, 2591, 2592, 2593]);

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {SourceFile} file the cell
 * @param {readonly Diagnostic[]} found
 * @returns {{ refused: readonly Diagnostic[], later: readonly Diagnostic[], names: ReadonlySet<string> }}
 */
export function laterNames(ts, checker, file, found) {
  const given = namesGivenToWorld(ts, file);
  /** @type {Diagnostic[]} */
  const refused = [];
  /** @type {Diagnostic[]} */
  const later = [];
  /** @type {Set<string>} */
  const names = new Set();
  for (const diagnostic of found) {
    const { code, file: at, start = 0, length = 0 } = diagnostic;
    const name =
      at === file && unknown.has(code) && length > 0 ? identifierAt(ts, file, start + 1) : undefined;
    if (name === undefined || name.getStart(file) !== start) {
      refused.push(diagnostic);
    } else if (given.has(name.text)) {
      names.add(name.text);
    } else if (runsLater(ts, checker, name)) {
      names.add(name.text);
      later.push(diagnostic);
    } else {
      refused.push(diagnostic);
    }
  }
  // Where the grammar is wrong, a name that is unknown may be what the learner typed in the place of a sign.
  const isUnclear = refused.some(({ code }) => code < 2000);
  return { refused: isUnclear ? found : refused, later, names };
}

/**
 * The names that the cell itself puts on the object of the world: `globalThis.total = 5`, `Object.assign(globalThis, { total })`.
 *
 * @param {TypeScript} ts
 * @param {SourceFile} file
 */
function namesGivenToWorld(ts, file) {
  /** @type {Set<string>} */
  const names = new Set();
  if (!file.identifiers.has("globalThis")) return names;

  /** @param {import("@tslab/typescript-for-tslab").Node} node */
  const isWorld = (node) => ts.isIdentifier(node) && node.text === "globalThis";
  /** @param {import("@tslab/typescript-for-tslab").Node} node */
  function look(node) {
    if (ts.isPropertyAccessExpression(node) && isWorld(node.expression)) {
      names.add(node.name.text);
    } else if (ts.isElementAccessExpression(node) && isWorld(node.expression)) {
      if (ts.isStringLiteralLike(node.argumentExpression)) names.add(node.argumentExpression.text);
    } else if (ts.isCallExpression(node) && node.arguments[0] !== undefined && isWorld(node.arguments[0])) {
      for (const value of node.arguments.slice(1)) {
        if (ts.isStringLiteralLike(value)) names.add(value.text);
        for (const { name } of ts.isObjectLiteralExpression(value) ? value.properties : []) {
          if (name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name))) names.add(name.text);
        }
      }
    }
    ts.forEachChild(node, look);
  }
  look(file);
  return names;
}
