// What is asked of a table, a list, or an answer that has not come yet in a form that they take without a word: each row
// is kept, or nothing is there. Such a cell must not run.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */

/** What a list asks of each of its items. */
const questions = /^(?:filter|find|findIndex|findLast|findLastIndex|some|every)$/;

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @param {(expression: Expression) => boolean} isList
 * @returns {(node: Node) => string | undefined}
 */
export function silentQuestions(ts, checker, file, isList) {
  const typed = (/** @type {Node} */ node) => node.getText(file).slice(0, 60);

  /** @param {Expression} node @param {string} name */
  const is = (node, name) => checker.getTypeAtLocation(node).symbol?.name === name;

  /** @param {import("@tslab/typescript-for-tslab").CallExpression} node */
  function ofCall({ expression, arguments: [first] }) {
    if (!ts.isPropertyAccessExpression(expression) || first === undefined) return undefined;
    const { expression: owner, name } = expression;
    if (name.text === "filter" && is(owner, "ColumnTable")) {
      const type = checker.getTypeAtLocation(first);
      if (type.isStringLiteral() && /^[\w ]+$/.test(type.value)) {
        return 'each row is asked with a small function: `filter((d) => d.state === "Ohio")`.';
      }
      return (type.flags & ts.TypeFlags.BooleanLike) !== 0
        ? `this is worked out once, for no row: the table would keep all of its rows, or none. Each row is asked with a small function: \`filter((d) => ${ofRow(first)})\`.`
        : undefined;
    }
    return questions.test(name.text) && isList(owner) && ts.isArrowFunction(first)
      ? ofAnswer(first.body)
      : undefined;
  }

  /** @param {Expression} question `state === "Ohio"` @returns the same of a row: `d.state === "Ohio"` */
  function ofRow(question) {
    return ts.isBinaryExpression(question) && ts.isIdentifier(question.left)
      ? `d.${typed(question)}`
      : 'd.state === "Ohio"';
  }

  /** @param {Node} answer of a small function */
  function ofAnswer(answer) {
    return ts.isStringLiteral(answer) && answer.text !== ""
      ? `a text counts as true, so this takes every item. Compare it with something: \`=== ${typed(answer)}\`.`
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").ElementAccessExpression} node `rows["votes"]`, `load()[0]` */
  function ofPlace({ expression, argumentExpression: place }) {
    if (is(expression, "Promise")) {
      return `\`${typed(expression)}\` is not there yet. Wait for it: \`(await ${typed(expression)})[${typed(place)}]\`.`;
    }
    const type = checker.getTypeAtLocation(expression);
    if (!isList(expression) || !ts.isStringLiteralLike(place) || /^\d+$/.test(place.text)) return undefined;
    if (type.getProperty(place.text) !== undefined) return undefined;
    const item = type.getNumberIndexType()?.getProperty(place.text);
    const owner = typed(expression);
    return item === undefined
      ? `\`${owner}\` is a list, and the places of a list are numbers: its first is \`${owner}[0]\`.`
      : `\`${owner}\` is a list. Ask one row, \`${owner}[0].${place.text}\`, or each: \`${owner}.map((row) => row.${place.text})\`.`;
  }

  /** @param {Expression} condition */
  function ofCondition(condition) {
    if (is(condition, "Promise")) {
      return `\`${typed(condition)}\` is not there yet, and counts as true. Wait for it: \`await ${typed(condition)}\`.`;
    }
    return ts.isBinaryExpression(condition) &&
      condition.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      (ts.isIdentifier(condition.right) || ts.isPropertyAccessExpression(condition.right))
      ? "to compare, write `===`. One `=` gives a name its value."
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").ConditionalExpression} node `goal = 5 ? 1 : 2` */
  function ofChoice({ condition, parent }) {
    const isGiven = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    return isGiven && (ts.isStringLiteral(condition) || ts.isNumericLiteral(condition))
      ? "to compare, write `===`. One `=` gives a name its value."
      : ofCondition(condition);
  }

  /** @param {import("@tslab/typescript-for-tslab").BinaryExpression} node `names.join + "x"` */
  function ofSum({ left, right, operatorToken: { kind } }) {
    if (kind !== ts.SyntaxKind.PlusToken) return undefined;
    const called = [left, right].find(
      (side) =>
        (ts.isIdentifier(side) || ts.isPropertyAccessExpression(side)) &&
        checker.getTypeAtLocation(side).getCallSignatures().length > 0,
    );
    return called === undefined
      ? undefined
      : `\`${typed(called)}\` is a function. Call it with brackets: \`${typed(called)}()\`.`;
  }

  /** @param {Expression} value a statement alone: `goal => 3` */
  function ofArrow(value) {
    if (!ts.isArrowFunction(value) || file.text[value.getStart(file)] === "(") return undefined;
    const [parameter] = value.parameters;
    const { body } = value;
    const isName = parameter !== undefined && ts.isIdentifier(parameter.name);
    const known =
      isName &&
      checker
        .getSymbolsInScope(value.parent, ts.SymbolFlags.Variable)
        .some(({ name }) => name === parameter.name.getText(file));
    return known && (ts.isNumericLiteral(body) || ts.isIdentifier(body))
      ? "at least is written `>=`."
      : undefined;
  }

  return (node) => {
    if (ts.isCallExpression(node)) return ofCall(node);
    if (ts.isElementAccessExpression(node)) return ofPlace(node);
    if (ts.isIfStatement(node)) return ofCondition(node.expression);
    if (ts.isConditionalExpression(node)) return ofChoice(node);
    if (ts.isBinaryExpression(node)) return ofSum(node);
    return ts.isExpressionStatement(node) ? ofArrow(node.expression) : undefined;
  };
}
