// What is counted up from nothing, and a loop that goes one place too far: both give no number, and no error.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @returns {(node: Node) => string | undefined}
 */
export function doubtfulBeginnings(ts, checker, file) {
  const { SyntaxKind } = ts;
  const typed = (/** @type {Node} */ node) => node.getText(file).slice(0, 40);

  /** @param {Node} node what stands in it, in the order of the text @returns {Generator<Node>} */
  function* all(node) {
    /** @type {Node[]} */
    const inside = [];
    ts.forEachChild(node, (each) => void inside.push(each));
    for (const each of inside) {
      yield each;
      yield* all(each);
    }
  }

  /** @param {Node} target @returns {Expression | undefined} what is added to it: `n += 2`, `n++` */
  function addedTo(target) {
    const { parent } = target;
    if (ts.isPostfixUnaryExpression(parent) || ts.isPrefixUnaryExpression(parent)) {
      const counts =
        parent.operator === SyntaxKind.PlusPlusToken || parent.operator === SyntaxKind.MinusMinusToken;
      return counts ? ts.factory.createNumericLiteral(1) : undefined;
    }
    return ts.isBinaryExpression(parent) &&
      parent.left === target &&
      parent.operatorToken.kind >= SyntaxKind.FirstCompoundAssignment &&
      parent.operatorToken.kind < SyntaxKind.BarBarEqualsToken
      ? parent.right
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").VariableDeclaration} made `let total` */
  function ofName({ name, initializer, parent }) {
    if (!ts.isIdentifier(name) || initializer || !ts.isVariableStatement(parent.parent)) return undefined;
    const symbol = checker.getSymbolAtLocation(name);
    for (const each of all(file)) {
      if (each.pos < name.end || !ts.isIdentifier(each) || each.text !== name.text) continue;
      if (checker.getSymbolAtLocation(each) !== symbol) continue;
      const added = addedTo(each);
      if (added === undefined) return undefined;
      const isText =
        added.pos >= 0 && (checker.getTypeAtLocation(added).flags & ts.TypeFlags.StringLike) !== 0;
      return `\`${name.text}\` has no value yet, so nothing can be added to it. Begin with \`let ${name.text} = ${isText ? '""' : "0"}\`.`;
    }
    return undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").ElementAccessExpression} place `counts[row.state] += 1` */
  function ofPlace(place) {
    const owner = place.expression;
    const added = addedTo(place);
    if (added === undefined || !ts.isIdentifier(owner)) return undefined;
    const made = checker.getSymbolAtLocation(owner)?.valueDeclaration;
    const begins = made && ts.isVariableDeclaration(made) ? made.initializer : undefined;
    const isEmpty =
      begins !== undefined &&
      ((ts.isObjectLiteralExpression(begins) && begins.properties.length === 0) ||
        (ts.isArrayLiteralExpression(begins) && begins.elements.length === 0));
    // Whoever gives it a value elsewhere, or hands it to a function that does, knows.
    const isFilled = [...all(file)].some(
      (each) =>
        ts.isIdentifier(each) &&
        each.text === owner.text &&
        each.parent !== made &&
        (ts.isElementAccessExpression(each.parent) ? isGiven(each.parent) : each.pos < place.pos),
    );
    return isEmpty && !isFilled
      ? `\`${typed(place)}\` has no value at first, and nothing can be added to that. Write \`${typed(place)} = (${typed(place)} ?? 0) + ${added.pos < 0 ? "1" : typed(added)}\`.`
      : undefined;
  }

  /** @param {Node} place `counts[state] = 0`, `counts[state] ??= 0` */
  function isGiven({ parent }) {
    return (
      ts.isBinaryExpression(parent) &&
      (parent.operatorToken.kind === SyntaxKind.EqualsToken ||
        parent.operatorToken.kind >= SyntaxKind.BarBarEqualsToken)
    );
  }

  /** @param {import("@tslab/typescript-for-tslab").ForStatement} node `for (let i = 0; i <= list.length; i++) list[i]` */
  function ofLoop({ condition, statement }) {
    if (condition === undefined || !ts.isBinaryExpression(condition)) return undefined;
    const { left, right, operatorToken } = condition;
    if (operatorToken.kind !== SyntaxKind.LessThanEqualsToken || !ts.isPropertyAccessExpression(right)) {
      return undefined;
    }
    const [counter, list] = [typed(left), typed(right.expression)];
    const reads = [...all(statement)].some(
      (each) =>
        ts.isElementAccessExpression(each) &&
        typed(each.expression) === list &&
        typed(each.argumentExpression) === counter,
    );
    return right.name.text === "length" && reads
      ? `a list is counted from 0, so it has no place \`${list}.length\`. Write \`${counter} < ${list}.length\`.`
      : undefined;
  }

  return (node) => {
    if (ts.isVariableDeclaration(node)) return ofName(node);
    if (ts.isElementAccessExpression(node)) return ofPlace(node);
    return ts.isForStatement(node) ? ofLoop(node) : undefined;
  };
}
