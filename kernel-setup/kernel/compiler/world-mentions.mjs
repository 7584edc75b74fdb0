// The names of JavaScript's own world, such as Math, that a module mentions. When a later cell makes such a name anew, what
// was made before still means the old one.

import { isLocal, isReference } from "./scopes.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file bound, in JavaScript
 * @param {(name: string) => boolean} isOfWorld
 * @returns {ReadonlySet<string>}
 */
export function worldMentions(ts, file, isOfWorld) {
  /** @type {Set<string>} */
  const sought = new Set(
    [...file.identifiers.keys()].filter(
      (name) => isOfWorld(name) && !file.locals?.has(ts.escapeLeadingUnderscores(name)),
    ),
  );
  /** @type {Set<string>} */
  const found = new Set();

  /** @param {import("@tslab/typescript-for-tslab").Node} node */
  function look(node) {
    if (ts.isIdentifier(node) && sought.has(node.text) && isReference(node) && !isLocal(ts, node)) {
      found.add(node.text);
    }
    ts.forEachChild(node, look);
  }
  if (sought.size > 0) look(file);
  return found;
}
