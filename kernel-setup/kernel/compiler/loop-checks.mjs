// A loop in a cell asks at each turn whether the learner has stopped it, and a function that comes back to itself
// each time it begins; behind an `await` it asks, too. Nothing else can end `while (true) {}` without ending the kernel, on every system.

import { repeatingBodies } from "./repeating-functions.mjs";
import { waitingBodies } from "./waiting-functions.mjs";

/** @typedef {import("@tslab/typescript-for-tslab").SourceFile} SourceFile */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Statement} Statement */

/**
 * A step of the compiler that begins each such body with `__tslab__.turn(serial);`.
 *
 * @param {typeof import("@tslab/typescript-for-tslab")} ts
 * @param {number} serial which run of which cell the loop belongs to
 * @param {ReadonlySet<string>} [later] names of later cells: a function that calls one may come back to itself
 * @returns {import("@tslab/typescript-for-tslab").TransformerFactory<SourceFile>}
 */
export function loopChecks(ts, serial, later = new Set()) {
  return (context) => {
    const { factory } = context;
    /** @type {ReadonlySet<Node>} */
    let repeating = new Set();

    /** @param {string} name @param {readonly import("@tslab/typescript-for-tslab").Expression[]} [more] */
    function ask(name, more = []) {
      const access = factory.createPropertyAccessExpression(factory.createIdentifier("__tslab__"), name);
      return factory.createCallExpression(access, undefined, [factory.createNumericLiteral(serial), ...more]);
    }

    const check = () => ask("turn");

    /** @param {Statement} body */
    function checked(body) {
      const first = factory.createExpressionStatement(check());
      return factory.createBlock([first, ...(ts.isBlock(body) ? body.statements : [body])], true);
    }

    /** @param {Node} body of a function: statements, of which `"use strict"` stays the first, or a value alone */
    function checkedBody(body) {
      if (!ts.isBlock(body)) {
        return ts.isExpression(body)
          ? factory.createParenthesizedExpression(factory.createComma(check(), body))
          : body;
      }
      const { statements } = body;
      const begins = statements.findIndex(
        (each) => !ts.isExpressionStatement(each) || !ts.isStringLiteral(each.expression),
      );
      const at = begins < 0 ? statements.length : begins;
      return factory.updateBlock(body, [
        ...statements.slice(0, at),
        factory.createExpressionStatement(check()),
        ...statements.slice(at),
      ]);
    }

    /** @type {import("@tslab/typescript-for-tslab").Visitor} */
    function visit(before) {
      const node = ts.visitEachChild(before, visit, context);
      if (repeating.has(ts.getOriginalNode(before))) {
        return checkedBody(node);
      }
      // What stands behind a wait must not go on when the cell was stopped meanwhile.
      if (ts.isAwaitExpression(node)) return ask("goOn", [node]);
      if (ts.isWhileStatement(node)) {
        return factory.updateWhileStatement(node, node.expression, checked(node.statement));
      }
      if (ts.isDoStatement(node)) {
        return factory.updateDoStatement(node, checked(node.statement), node.expression);
      }
      if (ts.isForStatement(node)) {
        const { initializer, condition, incrementor } = node;
        return factory.updateForStatement(node, initializer, condition, incrementor, checked(node.statement));
      }
      if (ts.isForOfStatement(node)) {
        const { awaitModifier, initializer, expression } = node;
        return factory.updateForOfStatement(
          node,
          awaitModifier,
          initializer,
          expression,
          checked(node.statement),
        );
      }
      return node;
    }

    return (file) => {
      const original = ts.getOriginalNode(file);
      repeating = new Set([...repeatingBodies(ts, original, later), ...waitingBodies(ts, original)]);
      return ts.visitEachChild(file, visit, context);
    };
  };
}
