// Values that run and are seldom what was meant: a list that is asked for a place, a column of a table in other letters, a
// calculation that is done once and not for each row, a function in the place of what it gives.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @returns {(node: Node) => string | undefined}
 */
export function doubtfulValues(ts, checker, file) {
  const typed = (/** @type {Node} */ node) => node.getText(file).slice(0, 60);

  /** @param {import("@tslab/typescript-for-tslab").BinaryExpression} node `goal in names` */
  function ofSearch({ left, right, operatorToken: { kind } }) {
    const type = checker.getTypeAtLocation(right);
    return kind === ts.SyntaxKind.InKeyword &&
      type.getProperty("findIndex") !== undefined &&
      (checker.getTypeAtLocation(left).flags & ts.TypeFlags.NumberLike) !== 0
      ? `\`in\` asks whether the list has a place of this number. Whether something is in it is asked with \`${typed(right)}.includes(${typed(left)})\`.`
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").ElementAccessExpression} node `row["Votes"]`, where there is `votes` */
  function ofPart({ expression, argumentExpression: part, parent }) {
    const isGiven = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    if (!ts.isStringLiteralLike(part) || isGiven) return undefined;
    const type = checker.getTypeAtLocation(expression);
    if (type.getStringIndexType() !== undefined || type.getProperty(part.text) !== undefined)
      return undefined;
    const meant = type.getProperties().find(({ name }) => name.toLowerCase() === part.text.toLowerCase());
    return meant === undefined
      ? undefined
      : `there is no \`${part.text}\` here. Did you mean \`${meant.name}\`?`;
  }

  /** @param {import("@tslab/typescript-for-tslab").CallExpression} node `table.derive({ double: year * 2 })` */
  function ofColumns({ expression, arguments: [first] }) {
    if (
      first === undefined ||
      !ts.isPropertyAccessExpression(expression) ||
      expression.name.text !== "derive" ||
      !ts.isObjectLiteralExpression(first) ||
      checker.getTypeAtLocation(expression.expression).symbol?.name !== "ColumnTable"
    ) {
      return undefined;
    }
    for (const property of first.properties) {
      const value = ts.isPropertyAssignment(property) ? property.initializer : undefined;
      if (value !== undefined && ts.isBinaryExpression(value) && ts.isIdentifier(value.left)) {
        return `\`${typed(value)}\` is worked out once, and every row gets the same. For each row, write \`(d) => d.${typed(value)}\`.`;
      }
    }
    return undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").ExpressionStatement} node `table.numRows` */
  function ofStatement({ expression, parent }) {
    return ts.isSourceFile(parent) &&
      ts.isPropertyAccessExpression(expression) &&
      checker.getTypeAtLocation(expression).getCallSignatures().length > 0
      ? `\`${typed(expression)}\` is a function. Call it with brackets: \`${typed(expression)}()\`.`
      : undefined;
  }

  return (node) => {
    if (ts.isExpressionStatement(node)) return ofStatement(node);
    if (ts.isBinaryExpression(node)) return ofSearch(node);
    if (ts.isElementAccessExpression(node)) return ofPart(node);
    return ts.isCallExpression(node) ? ofColumns(node) : undefined;
  };
}
