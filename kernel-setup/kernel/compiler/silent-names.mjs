// Names of values that every program counts on, given to something else: `let NaN = 3`. They are no words of the
// language, so nothing else keeps them, and every later cell would take the one for the other.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */

const kept = /^(?:undefined|NaN|Infinity|globalThis)$/;

/** @param {TypeScript} ts @returns {(node: Node) => string | undefined} */
export function silentNames(ts) {
  /** @param {Node} name */
  function isMade({ parent, pos }) {
    return (
      (ts.isVariableDeclaration(parent) ||
        ts.isBindingElement(parent) ||
        ts.isParameter(parent) ||
        ts.isFunctionDeclaration(parent) ||
        ts.isClassDeclaration(parent) ||
        ts.isImportSpecifier(parent)) &&
      parent.name?.pos === pos
    );
  }

  return (node) =>
    ts.isIdentifier(node) && kept.test(node.text) && isMade(node)
      ? `\`${node.text}\` is a word of the language, so it cannot be a name. Choose another name.`
      : undefined;
}
