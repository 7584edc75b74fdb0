// A function without a name gets the one of the variable that it is assigned to. On an object it would not.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */

/** @param {TypeScript} ts @param {import("@tslab/typescript-for-tslab").Node} node @returns {boolean} */
export function isAnonymousFunction(ts, node) {
  if (ts.isParenthesizedExpression(node)) {
    return isAnonymousFunction(ts, node.expression);
  }
  return (
    ts.isArrowFunction(node) ||
    ((ts.isFunctionExpression(node) || ts.isClassExpression(node)) && node.name === undefined)
  );
}

/**
 * `({ ["name"]: value })["name"]`.
 *
 * @param {TypeScript} ts
 * @param {Expression} value
 * @param {string} name
 */
export function withName(ts, value, name) {
  const { factory } = ts;
  const key = factory.createComputedPropertyName(factory.createStringLiteral(name));
  const holder = factory.createObjectLiteralExpression([factory.createPropertyAssignment(key, value)]);
  return factory.createElementAccessExpression(
    factory.createParenthesizedExpression(holder),
    factory.createStringLiteral(name),
  );
}
