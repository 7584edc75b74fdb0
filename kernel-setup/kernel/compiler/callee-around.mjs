// Which function is being called at a place between its parentheses.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").SourceFile} SourceFile */

/**
 * Where the name stands that is called by the innermost call around a place; undefined outside of all calls. A call that is
 * being typed has no ")" yet: it reaches to what comes next.
 *
 * @param {TypeScript} ts
 * @param {SourceFile} file
 * @param {number} place
 * @returns {number | undefined}
 */
export function calleeAround(ts, file, place) {
  /** @type {Node | undefined} */
  let callee;
  /** @param {Node} node */
  const visit = (node) => {
    const called = calleeOf(ts, file, node, place);
    if (called !== undefined) callee = called;
    if (node.pos <= place) ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return callee === undefined ? undefined : nameOf(ts, callee).getStart(file);
}

/**
 * @param {TypeScript} ts
 * @param {SourceFile} file
 * @param {Node} node
 * @param {number} place
 * @returns {Node | undefined}
 */
function calleeOf(ts, file, node, place) {
  if (ts.isTaggedTemplateExpression(node))
    return place > node.template.getStart(file) && place < node.end ? node.tag : undefined;
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  if (node.arguments === undefined || place < node.arguments.pos) return undefined;
  // What follows the last argument is a blank, a comma or the end of the call.
  const rest = file.text.slice(Math.max(node.arguments.end, node.arguments.pos), place);
  const isClosed = node.end > node.arguments.end && file.text[node.end - 1] === ")";
  if (isClosed ? place >= node.end : rest.trim() !== "") return undefined;
  return node.expression;
}

/**
 * Of `people.filter` the name `filter`.
 *
 * @param {TypeScript} ts
 * @param {Node} callee
 * @returns {Node}
 */
function nameOf(ts, callee) {
  if (ts.isPropertyAccessExpression(callee)) return callee.name;
  if (ts.isParenthesizedExpression(callee) || ts.isNonNullExpression(callee))
    return nameOf(ts, callee.expression);
  return callee;
}
