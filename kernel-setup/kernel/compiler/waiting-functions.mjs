// Functions without a name of their own that may be called again and again with nothing between: promises that call for
// each other, the steps of a list that is worked out, methods of one thing. A formula of a table does none of this: it
// reads its text and must stay as it is.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */

/** What is called before anything else gets its turn. */
const sooner = new Set(["then", "catch", "finally", "nextTick"]);

/**
 * The bodies of functions that wait, that ask promises to go on, that give the next item, or that call a method of their name.
 *
 * @param {TypeScript} ts
 * @param {Node} file
 * @returns {ReadonlySet<Node>}
 */
export function waitingBodies(ts, file) {
  /** @type {Set<Node>} */
  const found = new Set();

  /**
   * What the compiler has read twice for an `await` does not know what it stands in.
   *
   * @param {Node} node
   * @param {Node} parent
   */
  function visit(node, parent) {
    const { body } = /** @type {{ body?: Node }} */ (node);
    const isFunction =
      ts.isFunctionDeclaration(node) ||
      ts.isFunctionExpression(node) ||
      ts.isArrowFunction(node) ||
      ts.isMethodDeclaration(node);
    if (isFunction && body !== undefined && (isAsync(node) || repeats(body, nameIn(node, parent)))) {
      found.add(body);
    }
    ts.forEachChild(node, (child) => visit(child, node));
  }

  /** @param {import("@tslab/typescript-for-tslab").FunctionLikeDeclaration} node */
  function isAsync(node) {
    const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
    return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
  }

  /** @param {Node} node @param {Node} parent @returns {{ text: string, isMethod: boolean } | undefined} the name under which the function is a part of something */
  function nameIn(node, parent) {
    const isMethod = ts.isMethodDeclaration(node);
    const name = isMethod ? node.name : ts.isPropertyAssignment(parent) ? parent.name : undefined;
    return name !== undefined && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name))
      ? { text: name.text, isMethod }
      : undefined;
  }

  /** @param {Node} body @param {ReturnType<typeof nameIn>} own */
  function repeats(body, own) {
    /** @param {Node} node @returns {boolean} */
    function asks(node) {
      if (ts.isCallExpression(node)) {
        const { expression } = node;
        if (ts.isIdentifier(expression) && expression.text === "queueMicrotask") return true;
        if (ts.isPropertyAccessExpression(expression)) {
          const { text } = expression.name;
          if (sooner.has(text) || (own?.isMethod === true && text === own.text)) return true;
        }
      }
      return ts.forEachChild(node, asks) ?? false;
    }
    return own?.text === "next" || asks(body);
  }

  visit(file, file);
  return found;
}
