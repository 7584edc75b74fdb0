// The lists of `let`, `const` and `var` that make shared names, written as assignments.

import { assignmentTarget } from "./assignment-targets.mjs";
import { isOutsideFunctions } from "./scopes.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */
/** @typedef {import("@tslab/typescript-for-tslab").VariableDeclarationList} VariableDeclarationList */

/** @param {TypeScript} ts @param {VariableDeclarationList} list */
function isVar(ts, list) {
  return (list.flags & ts.NodeFlags.BlockScoped) === 0;
}

/**
 * True when the names of the list belong to the cell's top level: a `var` may stand in a block or a loop.
 *
 * @param {TypeScript} ts
 * @param {VariableDeclarationList} list
 */
export function isTopList(ts, list) {
  return isVar(ts, list)
    ? isOutsideFunctions(ts, list)
    : ts.isVariableStatement(list.parent) && ts.isSourceFile(list.parent.parent);
}

/**
 * What the list assigns. A `var` without a value leaves its name as it is, unless a namespace or an enum begins.
 *
 * @param {TypeScript} ts
 * @param {VariableDeclarationList} list
 * @param {Parameters<typeof assignmentTarget>[2]} write
 * @returns {Expression[]}
 */
export function listAssignments(ts, list, write) {
  const { factory } = ts;
  return list.declarations.flatMap((declaration) => {
    const { name, initializer } = declaration;
    if (initializer === undefined && isVar(ts, list) && !beginsNamespace(ts, declaration)) {
      return [];
    }
    const own = ts.isIdentifier(name) ? name.text : undefined;
    const value = initializer === undefined ? factory.createVoidZero() : write.value(initializer, own);
    const assignment = factory.createAssignment(assignmentTarget(ts, name, write), value);
    return [ts.setTextRange(assignment, declaration)];
  });
}

/**
 * The list in the head of a loop: `for (var i = 0, n = 9; …)` or `for (var { x } of …)`.
 *
 * @param {TypeScript} ts
 * @param {VariableDeclarationList} list
 * @param {Parameters<typeof assignmentTarget>[2]} write
 * @returns {Expression | undefined} nothing when nothing is assigned
 */
export function loopHead(ts, list, write) {
  if (ts.isForStatement(list.parent)) {
    const [first, ...rest] = listAssignments(ts, list, write);
    return first && rest.reduce((left, right) => ts.factory.createComma(left, right), first);
  }
  const [declaration] = list.declarations;
  return declaration && assignmentTarget(ts, declaration.name, write);
}

/**
 * True for `var X;` before `(function (X) { … })(X || (X = {}))`, which is what a namespace or an enum becomes.
 *
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").VariableDeclaration} declaration
 */
function beginsNamespace(ts, { name, parent }) {
  const statement = parent.parent;
  if (!ts.isIdentifier(name) || !ts.isVariableStatement(statement) || !ts.isSourceFile(statement.parent)) {
    return false;
  }
  const { statements } = statement.parent;
  const next = statements[statements.indexOf(statement) + 1];
  if (next === undefined || !ts.isExpressionStatement(next) || !ts.isCallExpression(next.expression)) {
    return false;
  }
  const [argument] = next.expression.arguments;
  return (
    argument !== undefined &&
    ts.isBinaryExpression(argument) &&
    argument.operatorToken.kind === ts.SyntaxKind.BarBarToken &&
    ts.isIdentifier(argument.left) &&
    argument.left.text === name.text
  );
}
