// Does a cell itself wait, outside of its functions?

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */

/**
 * True when an `await` or a `for await` stands anywhere in the text but in a function.
 *
 * @param {TypeScript} ts
 * @param {Node} node
 * @returns {boolean}
 */
export function waits(ts, node) {
  if (ts.isFunctionLike(node)) {
    // A computed name and a decorator stand in a function's head, but are worked out around it.
    const { name } = node;
    return name !== undefined && ts.isComputedPropertyName(name) && waits(ts, name);
  }
  return (
    ts.isAwaitExpression(node) ||
    (ts.isForOfStatement(node) && node.awaitModifier !== undefined) ||
    (ts.forEachChild(node, (child) => waits(ts, child) || undefined) ?? false)
  );
}
