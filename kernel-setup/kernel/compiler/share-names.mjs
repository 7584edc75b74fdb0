// The names of a cell's top level live on one shared object, `exports`: so a function of an earlier cell sees
// what a later cell assigns, and the other way round, however the code is cut into cells.

import { importStatements, requireCall } from "./import-statements.mjs";
import { sharedAccess } from "./shared-access.mjs";
import { sharedExpressions } from "./shared-expressions.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */
/** @typedef {import("@tslab/typescript-for-tslab").Statement} Statement */

/**
 * A step of the compiler from a module in JavaScript to the body of a function of `exports` and `require`.
 *
 * @param {TypeScript} ts
 * @param {object} cell
 * @param {ReadonlySet<string>} cell.own names that the learner's text makes at its top level
 * @param {ReadonlySet<string>} cell.earlier names that exist before the cell runs
 * @param {ReadonlySet<string>} cell.later names that nothing has made yet
 * @param {ReadonlySet<string>} cell.vars names that `var` or `function` made: they are also parts of `globalThis`
 * @param {boolean} cell.endsInValue when the last statement is a value, it is given back in a list of one
 * @returns {import("@tslab/typescript-for-tslab").TransformerFactory<import("@tslab/typescript-for-tslab").SourceFile>}
 */
export function shareNames(ts, { own, earlier, later, endsInValue, vars }) {
  return (context) => (file) => {
    const { factory } = context;
    const shared = sharedAccess(ts, file, { own, earlier, later, vars });
    const { isTopName, access } = shared;
    const { visit, expression, target } = sharedExpressions(ts, context, shared);
    /** @type {Statement[]} */
    const imports = [];
    /** @type {Statement[]} */
    const functions = [];

    /** @param {Expression} value @param {Node} place */
    function statement(value, place) {
      return ts.setTextRange(factory.createExpressionStatement(value), place);
    }

    /** @param {Statement} node @returns {readonly (Node | undefined)[]} */
    function topStatement(node) {
      if (ts.isImportDeclaration(node)) {
        imports.push(...importStatements(ts, node));
        return [];
      }
      if (ts.isExportDeclaration(node)) {
        const { moduleSpecifier } = node;
        return moduleSpecifier === undefined ? [] : [statement(requireCall(ts, moduleSpecifier), node)];
      }
      if (ts.isExportAssignment(node)) {
        return [statement(expression(node.expression), node)];
      }
      if (ts.isFunctionDeclaration(node)) {
        return [topFunction(node)];
      }
      return ts.isClassDeclaration(node) ? [topClass(node)] : [visit(node)].flat();
    }

    /**
     * A function is there from the cell's first line on.
     *
     * @param {import("@tslab/typescript-for-tslab").FunctionDeclaration} node
     */
    function topFunction(node) {
      if (node.name !== undefined && isTopName(node.name.text)) {
        const made = factory.createIdentifier(node.name.text);
        functions.push(factory.createExpressionStatement(factory.createAssignment(access(node.name), made)));
      }
      const visited = ts.visitEachChild(node, visit, context);
      const modifiers = ts.getModifiers(node)?.filter(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
      const { asteriskToken, name, typeParameters, parameters, type, body } = visited;
      return factory.updateFunctionDeclaration(
        visited,
        modifiers,
        asteriskToken,
        name ?? factory.createUniqueName("nameless"),
        typeParameters,
        parameters,
        type,
        body,
      );
    }

    /** @param {import("@tslab/typescript-for-tslab").ClassDeclaration} node */
    function topClass(node) {
      const { name, heritageClauses, members } = ts.visitEachChild(node, visit, context);
      // The compiler's own name for a class that has none: it stays inside the cell.
      if (name !== undefined && !isTopName(name.text)) {
        const declared = factory.createClassDeclaration(undefined, name, undefined, heritageClauses, members);
        return ts.setTextRange(declared, node);
      }
      const made = factory.createClassExpression(undefined, name, undefined, heritageClauses, members);
      const value = ts.setTextRange(made, node);
      return statement(
        name === undefined
          ? factory.createParenthesizedExpression(value)
          : factory.createAssignment(target(name), value),
        node,
      );
    }

    const body = file.statements
      .flatMap(topStatement)
      .flatMap((node) => (node !== undefined && ts.isStatement(node) ? [node] : []));
    const last = body.at(-1);
    if (endsInValue && last !== undefined && ts.isExpressionStatement(last)) {
      const list = factory.createArrayLiteralExpression([last.expression]);
      body[body.length - 1] = ts.setTextRange(factory.createReturnStatement(list), last);
    }
    return factory.updateSourceFile(file, [...imports, ...functions, ...body]);
  };
}
