// A loop in a cell asks at each turn whether the learner has stopped it. Nothing else can end
// `while (true) {}` without ending the kernel, on every system.

/** @typedef {import("@tslab/typescript-for-tslab").SourceFile} SourceFile */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Statement} Statement */

/**
 * A step of the compiler that begins each loop's body with `__tslab__.turn(serial);`.
 *
 * @param {typeof import("@tslab/typescript-for-tslab")} ts
 * @param {number} serial which run of which cell the loop belongs to
 * @returns {import("@tslab/typescript-for-tslab").TransformerFactory<SourceFile>}
 */
export function loopChecks(ts, serial) {
  return (context) => {
    const { factory } = context;

    /** @param {Statement} body */
    function checked(body) {
      const access = factory.createPropertyAccessExpression(factory.createIdentifier("__tslab__"), "turn");
      const check = factory.createExpressionStatement(
        factory.createCallExpression(access, undefined, [factory.createNumericLiteral(serial)]),
      );
      return factory.createBlock([check, ...(ts.isBlock(body) ? body.statements : [body])], true);
    }

    /** @type {import("@tslab/typescript-for-tslab").Visitor} */
    function visit(before) {
      const node = ts.visitEachChild(before, visit, context);
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

    return (file) => ts.visitEachChild(file, visit, context);
  };
}
