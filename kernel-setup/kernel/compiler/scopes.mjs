// Which identifiers of a text mean a name of its top level, and which one of an inner scope.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Identifier} Identifier */

/**
 * True when the identifier is used as a variable: not as the name of a property, a label or a declaration.
 *
 * @param {Identifier} identifier
 */
export function isReference(identifier) {
  const { name, propertyName, label } = /** @type {{ name?: Node, propertyName?: Node, label?: Node }} */ (
    identifier.parent
  );
  return name !== identifier && propertyName !== identifier && label !== identifier;
}

/**
 * True when a scope between the identifier and the file makes this name its own. The file must be bound.
 *
 * @param {TypeScript} ts
 * @param {Identifier} identifier
 * @param {{ ownNames?: boolean }} [options] whether a class counts as a scope for its own name
 */
export function isLocal(ts, identifier, { ownNames = true } = {}) {
  const name = identifier.escapedText;
  /** @type {Node} */
  let inner = identifier;
  for (let scope = identifier.parent; !ts.isSourceFile(scope); inner = scope, scope = scope.parent) {
    if (ownNames && namesItself(ts, scope) && scope.name?.escapedText === name) {
      return true;
    }
    const symbol = scope.locals?.get(name);
    if (symbol !== undefined && !(ts.isParameter(inner) && isMadeInBody(ts, symbol, scope))) {
      return true;
    }
  }
  return false;
}

/**
 * The name of a function or class expression, and of a class, is there inside of it.
 *
 * @param {TypeScript} ts
 * @param {Node} node
 * @returns {node is import("@tslab/typescript-for-tslab").FunctionExpression | import("@tslab/typescript-for-tslab").ClassLikeDeclaration}
 */
function namesItself(ts, node) {
  return ts.isFunctionExpression(node) || ts.isClassLike(node);
}

/**
 * The default of a parameter does not see what the body of its function makes.
 *
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").Symbol} symbol
 * @param {Node} fn
 */
function isMadeInBody(ts, symbol, fn) {
  return (symbol.declarations ?? []).every(
    (declaration) =>
      ts.findAncestor(declaration, (node) => ts.isParameter(node) && node.parent === fn) === undefined,
  );
}

/**
 * True when the node stands in the file itself, perhaps inside blocks and loops, but in no function or class.
 *
 * @param {TypeScript} ts
 * @param {Node} node
 */
export function isOutsideFunctions(ts, node) {
  const owner = ts.findAncestor(
    node.parent,
    (at) => ts.isFunctionLike(at) || ts.isClassStaticBlockDeclaration(at) || ts.isPropertyDeclaration(at),
  );
  return owner === undefined;
}
