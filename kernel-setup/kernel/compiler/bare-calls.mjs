// `exports.f(…)` would hand over `exports` as `this`: `(0, exports.f)(…)` does not.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").CallExpression} CallExpression */
/** @typedef {import("@tslab/typescript-for-tslab").TaggedTemplateExpression} TaggedTemplate */

/** @param {TypeScript} ts @param {CallExpression | TaggedTemplate} node */
export function bareCall(ts, node) {
  const { factory } = ts;
  /** @param {import("@tslab/typescript-for-tslab").Expression} called */
  const bare = (called) =>
    factory.createParenthesizedExpression(factory.createComma(factory.createNumericLiteral(0), called));
  if (ts.isCallChain(node)) {
    const { expression, questionDotToken, typeArguments, arguments: values } = node;
    return factory.updateCallChain(node, bare(expression), questionDotToken, typeArguments, values);
  }
  return ts.isCallExpression(node)
    ? factory.updateCallExpression(node, bare(node.expression), node.typeArguments, node.arguments)
    : factory.updateTaggedTemplateExpression(node, bare(node.tag), node.typeArguments, node.template);
}
