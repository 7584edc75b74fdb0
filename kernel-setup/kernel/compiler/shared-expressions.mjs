// Expressions and statements below the top level, with each shared name reached through the shared object.

import { isAnonymousFunction, withName } from "./anonymous-functions.mjs";
import { assignmentTarget } from "./assignment-targets.mjs";
import { bareCall } from "./bare-calls.mjs";
import { dynamicImport, importMeta } from "./import-statements.mjs";
import { isLocal, isReference } from "./scopes.mjs";
import { isTopList, listAssignments, loopHead } from "./shared-variables.mjs";
import { askedName } from "./typeof-nothing.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */
/** @typedef {import("@tslab/typescript-for-tslab").Identifier} Identifier */

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TransformationContext} context
 * @param {ReturnType<typeof import("./shared-access.mjs").sharedAccess>} shared
 */
export function sharedExpressions(
  ts,
  context,
  { isTopName, makesTopName, isShared, isPerhaps, partOfWorld, access, typeOfPerhaps },
) {
  const { factory } = context;

  const write = {
    /** @param {Identifier} name @returns {Expression} */
    target: (name) => (isTopName(name.text) ? access(name) : name),
    /** @param {Expression} value @param {string | undefined} name @returns {Expression} */
    value(value, name) {
      const written = expression(value);
      return name === undefined || !isAnonymousFunction(ts, value) ? written : withName(ts, written, name);
    },
    /** @param {import("@tslab/typescript-for-tslab").PropertyName} key */
    key: (key) => (ts.isComputedPropertyName(key) ? ts.visitEachChild(key, visit, context) : key),
  };

  /** @param {Expression} node @returns {Expression} */
  function expression(node) {
    return ts.visitNode(node, visit, ts.isExpression) ?? node;
  }

  /** @type {import("@tslab/typescript-for-tslab").Visitor} */
  function visit(node) {
    if (ts.isIdentifier(node)) {
      return isReference(node) && isShared(node) ? access(node) : node;
    }
    const part = partOfWorld(node);
    if (part !== undefined) {
      return ts.setTextRange(access(part), node);
    }
    const asked = askedName(ts, node);
    if (asked !== undefined && isPerhaps(asked) && !isLocal(ts, asked)) {
      return ts.setTextRange(typeOfPerhaps(asked), node);
    }
    if (ts.isShorthandPropertyAssignment(node) && isShared(node.name)) {
      return writtenOut(node);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      return specifier === undefined ? node : ts.setTextRange(dynamicImport(ts, expression(specifier)), node);
    }
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
      return ts.setTextRange(importMeta(ts), node);
    }
    if (ts.isCallExpression(node) && isShared(node.expression)) {
      return bareCall(ts, ts.visitEachChild(node, visit, context));
    }
    if (ts.isTaggedTemplateExpression(node) && isShared(node.tag)) {
      return bareCall(ts, ts.visitEachChild(node, visit, context));
    }
    if (ts.isBinaryExpression(node) && isNaming(node)) {
      const { left, right, operatorToken } = node;
      const value = ts.isIdentifier(left) ? write.value(right, left.text) : expression(right);
      return ts.setTextRange(factory.createBinaryExpression(expression(left), operatorToken, value), node);
    }
    if (ts.isVariableStatement(node) && isSharedList(node.declarationList)) {
      const values = listAssignments(ts, node.declarationList, write);
      return values.length === 0
        ? factory.createEmptyStatement()
        : values.map((value, index) =>
            ts.setTextRange(factory.createExpressionStatement(value), index === 0 ? node : value),
          );
    }
    if (ts.isVariableDeclarationList(node) && isSharedList(node)) {
      return loopHead(ts, node, write);
    }
    return ts.visitEachChild(node, visit, context);
  }

  /**
   * `{ name }` and `{ name = 1 }`.
   *
   * @param {import("@tslab/typescript-for-tslab").ShorthandPropertyAssignment} node
   */
  function writtenOut({ name, objectAssignmentInitializer: initial }) {
    const target = access(name);
    const value =
      initial === undefined ? target : factory.createAssignment(target, write.value(initial, name.text));
    return factory.createPropertyAssignment(factory.createIdentifier(name.text), value);
  }

  /** @param {import("@tslab/typescript-for-tslab").BinaryExpression} node an assignment that gives a function its name */
  function isNaming({ left, right, operatorToken: { kind } }) {
    const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return assigns && isShared(left) && isAnonymousFunction(ts, right);
  }

  /** @param {import("@tslab/typescript-for-tslab").VariableDeclarationList} list */
  function isSharedList(list) {
    return isTopList(ts, list) && list.declarations.some(({ name }) => makesTopName(name));
  }

  return {
    visit,
    expression,

    /**
     * The name as it is written to.
     *
     * @param {Identifier} name
     */
    target: (name) => assignmentTarget(ts, name, write),
  };
}
