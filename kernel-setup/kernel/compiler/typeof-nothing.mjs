// `typeof name` of a name that nothing makes is "undefined" in JavaScript and no mistake: it asks whether there is one.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */

/**
 * The name whose type is asked for: `typeof name` or `typeof (name)`.
 *
 * @param {TypeScript} ts
 * @param {Node} node
 * @returns {import("@tslab/typescript-for-tslab").Identifier | undefined}
 */
export function askedName(ts, node) {
  if (!ts.isTypeOfExpression(node)) return undefined;
  /** @type {Node} */
  let asked = node.expression;
  while (ts.isParenthesizedExpression(asked)) asked = asked.expression;
  return ts.isIdentifier(asked) ? asked : undefined;
}

/**
 * True when a name that nothing makes stands at the place, and only its type is asked for.
 *
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @param {number | undefined} start
 */
export function isTypeofNothing(ts, checker, file, start) {
  /** @param {Node} node @returns {boolean} */
  function holds(node) {
    const name = askedName(ts, node);
    return name !== undefined && name.getStart(file) === start
      ? checker.getSymbolAtLocation(name) === undefined
      : (ts.forEachChild(node, holds) ?? false);
  }
  return holds(file);
}
