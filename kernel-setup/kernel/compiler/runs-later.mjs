// Whether what stands at a place is needed when the cell runs, or only when somebody calls what the cell makes.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").TypeChecker} TypeChecker */

/** Functions of the world that call later what they are handed, and methods that do or that only keep it. */
const laterCalls = new Set(["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "Proxy"]);
const laterMethods = new Set(
  "then catch finally on once addEventListener push unshift set add assign defineProperty defineProperties".split(
    " ",
  ),
);

/**
 * @param {TypeScript} ts
 * @param {TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").Identifier} name
 * @returns {boolean} true in the body of a function that is kept, in a value that a class works out for each of its things, and in a type that has a name
 */
export function runsLater(ts, checker, name) {
  let isType = false;
  /** @type {Node} */
  let inner = name;
  for (let at = name.parent; !ts.isSourceFile(at); inner = at, at = at.parent) {
    isType ||= isTypeOnly(ts, at);
    if (ts.isInterfaceDeclaration(at) || ts.isTypeAliasDeclaration(at) || (isType && ts.isClassLike(at))) {
      return true;
    }
    if (ts.isPropertyDeclaration(at) && inner === at.initializer && !isStatic(ts, at)) {
      return true;
    }
    if (
      isFunction(ts, at) &&
      inner !== at.name &&
      !ts.isDecorator(inner) &&
      (isKept(ts, checker, at) || goesOnLater(ts, at, name))
    ) {
      return true;
    }
  }
  return false;
}

/** @param {TypeScript} ts @param {Node} node */
function isTypeOnly(ts, node) {
  if (ts.isExpressionWithTypeArguments(node)) {
    return ts.isHeritageClause(node.parent) && node.parent.token === ts.SyntaxKind.ImplementsKeyword;
  }
  return ts.isTypeNode(node) || ts.isTypeParameterDeclaration(node);
}

/** @param {TypeScript} ts @param {import("@tslab/typescript-for-tslab").PropertyDeclaration} member */
function isStatic(ts, member) {
  return ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;
}

/**
 * @param {TypeScript} ts
 * @param {Node} node
 * @returns {node is import("@tslab/typescript-for-tslab").FunctionLikeDeclaration}
 */
function isFunction(ts, node) {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isAccessor(node)
  );
}

/**
 * False when the function is called on the spot, or handed to something that calls it now.
 *
 * @param {TypeScript} ts
 * @param {TypeChecker} checker
 * @param {Node} fn
 */
function isKept(ts, checker, fn) {
  let inner = fn;
  let at = fn.parent;
  while (isAround(ts, at)) {
    inner = at;
    at = at.parent;
  }
  if (ts.isCallExpression(at) || ts.isNewExpression(at)) {
    return at.expression !== inner && callsLater(ts, checker, at.expression);
  }
  return !(
    ts.isPropertyAccessExpression(at) ||
    ts.isElementAccessExpression(at) ||
    ts.isTaggedTemplateExpression(at) ||
    ts.isTemplateSpan(at) ||
    ts.isDecorator(at)
  );
}

/** @param {TypeScript} ts @param {Node} node what hands on what stands in it */
function isAround(ts, node) {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isConditionalExpression(node) ||
    ts.isSpreadElement(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isPropertyAssignment(node) ||
    (ts.isBinaryExpression(node) &&
      (node.operatorToken.kind < ts.SyntaxKind.FirstAssignment ||
        node.operatorToken.kind > ts.SyntaxKind.LastAssignment))
  );
}

/**
 * True behind the first wait of a function that is called on the spot while nobody waits for it.
 *
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").FunctionLikeDeclaration} fn
 * @param {Node} name
 */
function goesOnLater(ts, fn, name) {
  /** @type {Node} */
  let call = fn;
  while (ts.isParenthesizedExpression(call.parent)) call = call.parent;
  call = call.parent;
  if (!ts.isCallExpression(call) || !ts.isExpressionStatement(call.parent) || fn.body === undefined)
    return false;
  /** @param {Node} node @returns {boolean} */
  const waitsBefore = (node) =>
    !ts.isFunctionLike(node) &&
    ((ts.isAwaitExpression(node) && node.end <= name.pos) || (ts.forEachChild(node, waitsBefore) ?? false));
  return waitsBefore(fn.body);
}

/**
 * What the notebook itself has made may keep a function that it is handed: a memory of answers, a list of tasks.
 *
 * @param {TypeScript} ts
 * @param {TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").Expression} called
 */
function callsLater(ts, checker, called) {
  if (ts.isPropertyAccessExpression(called)) {
    return laterMethods.has(called.name.text);
  }
  if (!ts.isIdentifier(called)) {
    return false;
  }
  const declared = checker.getSymbolAtLocation(called)?.declarations ?? [];
  const isOwn =
    declared.length > 0 &&
    declared.every(
      (each) =>
        /\/__(?:cell__|earlier__\.d)\.ts$/.test(each.getSourceFile().fileName) &&
        !ts.isImportSpecifier(each) &&
        !ts.isImportClause(each) &&
        !ts.isNamespaceImport(each),
    );
  return isOwn || laterCalls.has(called.text);
}
