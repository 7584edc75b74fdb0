// Functions that come back to themselves: with no loop, only they can run without an end.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */

/**
 * The bodies of the functions with a name that mention it, by themselves or through other functions of the same text
 * or perhaps of a later one. A small function without a name never does: it may be a formula of a table, which reads its text and must stay as it is.
 *
 * @param {TypeScript} ts
 * @param {Node} file
 * @param {ReadonlySet<string>} later names of later texts
 * @returns {ReadonlySet<Node>}
 */
export function repeatingBodies(ts, file, later) {
  /** @type {Map<string, { body: Node | undefined, mentions: Set<string> }[]>} */
  const named = new Map();

  /**
   * What the compiler has read twice for an `await` does not know what it stands in.
   *
   * @param {Node} node
   * @param {Node} parent
   * @param {readonly Set<string>[]} around the mentions of the functions around it
   */
  function visit(node, parent, around) {
    if (ts.isIdentifier(node) && !isPartOf(node, parent)) {
      for (const mentions of around) mentions.add(node.text);
    }
    const name = nameOf(node, parent);
    if (name === undefined) {
      ts.forEachChild(node, (child) => visit(child, node, around));
      return;
    }
    /** @type {Set<string>} */
    const mentions = new Set();
    const { body } = /** @type {{ body?: Node }} */ (node);
    named.set(name, [...(named.get(name) ?? []), { body, mentions }]);
    const inside = [...around, mentions];
    ts.forEachChild(node, (child) => visit(child, node, child === nameNode(node) ? around : inside));
  }

  /** @param {Node} node the name of a part of something is no mention @param {Node} parent */
  function isPartOf(node, parent) {
    return (
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isPropertyAssignment(parent) && parent.name === node)
    );
  }

  /** @param {Node} node */
  function nameNode(node) {
    return ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) ? node.name : undefined;
  }

  /** @param {Node} node @param {Node} parent @returns {string | undefined} */
  function nameOf(node, parent) {
    const isFunction =
      ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node);
    if (!isFunction || node.asteriskToken !== undefined) return undefined;
    const given = ts.isVariableDeclaration(parent)
      ? parent.name
      : ts.isBinaryExpression(parent) && parent.right === node
        ? parent.left
        : undefined;
    return nameNode(node)?.text ?? (given && ts.isIdentifier(given) ? given.text : undefined);
  }

  /** @param {string} name @param {Set<string>} mentions @param {Set<string>} [seen] @returns {boolean} */
  function comesBack(name, mentions, seen = new Set()) {
    if (mentions.has(name)) return true;
    return [...mentions].some((other) => {
      if (later.has(other)) return true;
      if (seen.has(other)) return false;
      seen.add(other);
      return (named.get(other) ?? []).some((inner) => comesBack(name, inner.mentions, seen));
    });
  }

  visit(file, file, []);
  return new Set(
    [...named].flatMap(([name, functions]) =>
      functions.flatMap(({ body, mentions }) =>
        body !== undefined && comesBack(name, mentions) ? [body] : [],
      ),
    ),
  );
}
