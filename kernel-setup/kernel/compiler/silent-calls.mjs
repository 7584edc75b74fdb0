// What is handed to a list, called without round brackets, or compared by a slip, and runs without a word: rows that
// nobody asked for, an empty list, a name that was changed instead of compared.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */
/** @typedef {import("@tslab/typescript-for-tslab").SourceFile} SourceFile */

const compare = "to compare, write `===`. One `=` gives a name its value.";

/** What a list asks of each of its items, and what it makes of each. */
const questions = /^(?:filter|find|findIndex|findLast|findLastIndex|some|every)$/;
const answers = /^(?:map|flatMap|filter|find|findIndex|findLast|findLastIndex|some|every|sort|toSorted)$/;

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {SourceFile} file
 * @param {(expression: Expression) => boolean} isList
 * @returns {(node: Node) => string | undefined}
 */
export function silentCalls(ts, checker, file, isList) {
  const { SyntaxKind } = ts;

  /** @param {import("@tslab/typescript-for-tslab").CallExpression} call */
  function ofCall({ expression, arguments: values }) {
    const [first] = values;
    if (first === undefined) return undefined;
    if (
      ts.isIdentifier(expression) &&
      ts.isStringLiteral(first) &&
      /^parse(?:Int|Float)$/.test(expression.text)
    ) {
      return /^\D?\d[\d.]*,\d/.test(first.text)
        ? `\`${expression.text}\` stops at the comma: leave the comma out, or write \`parseNumber(${first.getText(file)})\`.`
        : undefined;
    }
    if (!ts.isPropertyAccessExpression(expression) || !ts.isArrowFunction(first)) return undefined;
    const { text: asked } = expression.name;
    const { body } = first;
    if (
      asked === "filter" &&
      checker.getTypeAtLocation(expression.expression).symbol?.name === "ColumnTable"
    ) {
      return ts.isBlock(body) ? ofBody(first, body.statements) : undefined;
    }
    if (!isList(expression.expression)) return undefined;
    if (questions.test(asked) && isAssignment(body)) return compare;
    if (/^(?:sort|toSorted)$/.test(asked) && !ts.isBlock(body)) return ofOrder(expression, first, body);
    return answers.test(asked) && ts.isBlock(body) ? ofBody(first, body.statements) : undefined;
  }

  /**
   * `rows.sort((row) => row.age)`: nothing tells how two of them compare.
   *
   * @param {import("@tslab/typescript-for-tslab").PropertyAccessExpression} called
   * @param {import("@tslab/typescript-for-tslab").ArrowFunction} arrow
   * @param {Expression} body
   */
  function ofOrder({ expression: list, name: { text: asked } }, arrow, body) {
    const [parameter, ...others] = arrow.parameters;
    if (parameter === undefined || others.length > 0 || parameter.dotDotDotToken !== undefined)
      return undefined;
    const type = checker.getTypeAtLocation(body);
    const part =
      ts.isPropertyAccessExpression(body) && body.expression.getText(file) === parameter.name.getText(file)
        ? `.${body.name.text}`
        : "";
    const order =
      (type.flags & ts.TypeFlags.StringLike) !== 0
        ? `a${part}.localeCompare(b${part})`
        : `a${part} - b${part}`;
    const given = arrow.getText(file).slice(0, 60);
    return `\`${asked}\` hands over two things to compare, and \`${given}\` takes one. Write \`${list.getText(file).slice(0, 40)}.${asked}((a, b) => ${order})\`.`;
  }

  /** @param {Node} node */
  function isAssignment(node) {
    return ts.isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.EqualsToken;
  }

  /**
   * @param {import("@tslab/typescript-for-tslab").ArrowFunction} arrow
   * @param {readonly import("@tslab/typescript-for-tslab").Statement[]} statements
   */
  function ofBody({ parameters }, [statement, ...others]) {
    if (statement === undefined || others.length > 0) return undefined;
    const head = parameters.map((parameter) => parameter.getText(file)).join(", ");
    const before = /^\w+$/.test(head) ? head : `(${head})`;
    if (ts.isLabeledStatement(statement)) {
      return `behind \`=>\`, braces are no object: write \`${before} => ({ ${statement.getText(file).replace(/;$/, "").slice(0, 40)} })\`.`;
    }
    return ts.isExpressionStatement(statement) && isSilent(statement.expression)
      ? `behind \`=>\`, braces give nothing back: write \`${before} => ${statement.expression.getText(file).slice(0, 40)}\`.`
      : undefined;
  }

  /** @param {number} kind of an operator */
  function changes(kind) {
    return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
  }

  /** @param {Expression} value what does nothing but be a value */
  function isSilent(value) {
    return (
      ts.isPropertyAccessExpression(value) ||
      ts.isIdentifier(value) ||
      ts.isLiteralExpression(value) ||
      (ts.isBinaryExpression(value) && !changes(value.operatorToken.kind))
    );
  }

  /** @param {import("@tslab/typescript-for-tslab").BinaryExpression} node */
  function ofTwo({ left, right, operatorToken: { kind } }) {
    if (ts.isNonNullExpression(left)) {
      const sign = file.text.slice(left.expression.end, right.getStart(file));
      if (kind === SyntaxKind.EqualsToken && /^\s*!\s+=/.test(sign)) return "not equal is written `!==`.";
      if (/^\s+![<>]/.test(sign)) {
        return sign.includes(">") ? "at most is written `<=`." : "at least is written `>=`.";
      }
    }
    const [, change] = /^\s*=([+-])\s/.exec(file.text.slice(left.end, right.end)) ?? [];
    if (kind === SyntaxKind.EqualsToken && change !== undefined) {
      return `to change a value, write \`${left.getText(file)} ${change}= …\`.`;
    }
    return kind === SyntaxKind.InKeyword && ts.isArrayLiteralExpression(right)
      ? `whether something is in a list is asked with \`${right.getText(file)}.includes(${left.getText(file)})\`.`
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").Statement} node a value that is a statement */
  function ofStatement(node) {
    if (ts.isBlock(node) && ts.isSourceFile(node.parent)) {
      const [only, ...others] = node.statements;
      return only !== undefined &&
        others.length === 0 &&
        ts.isLabeledStatement(only) &&
        ts.isExpressionStatement(only.statement) &&
        (isSilent(only.statement.expression) || ts.isArrayLiteralExpression(only.statement.expression))
        ? "an object that stands alone needs brackets around it: `({ … })`."
        : undefined;
    }
    return undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").ElementAccessExpression} node `show[table]`, `loadDataset["turnout"]` */
  function ofPlace({ expression: called, argumentExpression: value, parent }) {
    const type = checker.getTypeAtLocation(called);
    const isCallable = type.getCallSignatures().length > 0;
    if (isCallable && ts.isPropertyAccessExpression(called) && ts.isNumericLiteral(value)) {
      const typed = called.getText(file).slice(0, 60);
      return `\`${typed}\` is a function. Call it with brackets: \`${typed}()[${value.text}]\`.`;
    }
    const isHandedOver = ts.isLiteralExpression(value)
      ? type.getProperty(value.text) === undefined
      : ts.isExpressionStatement(parent);
    return isHandedOver && isCallable
      ? `what \`${called.getText(file)}\` works on stands in brackets: write \`${called.getText(file)}(${value.getText(file).slice(0, 40)})\`.`
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").VariableDeclaration} node `let n: 5` */
  function ofVariable({ name, type, initializer, parent }) {
    const isAlone = initializer === undefined && type !== undefined && ts.isVariableStatement(parent.parent);
    return isAlone && ts.isLiteralTypeNode(type) && !file.text.includes(`${name.getText(file)} =`)
      ? "a name gets its value with one `=`, without a colon."
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").NewExpression} node */
  function ofDay({ expression, arguments: values = ts.factory.createNodeArray() }) {
    const [given] = values;
    if (!ts.isIdentifier(expression) || expression.text !== "Date" || given === undefined) return undefined;
    const [, month = 0, date = 1] = values.map((value) =>
      ts.isNumericLiteral(value) ? Number(value.text) : 0,
    );
    if (values.length > 2 && (month > 11 || date > 31)) {
      return "the calendar has no such day: the months are counted from 0 to 11, the days from 1 to 31.";
    }
    if (!ts.isStringLiteral(given)) return undefined;
    const [typed] = /^\d{4}-\d{2}-\d{2}(?![\d])/.exec(given.text) ?? [];
    const day = new Date(`${typed}T00:00:00Z`);
    return typed !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) !== typed
      ? `the calendar has no day \`${typed}\`.`
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").StringLiteral} node */
  function ofText(node) {
    const [, name] = /\$\{\s*([A-Za-z_$][\w$]*)[^{}]*\}/.exec(node.text) ?? [];
    const isKnown =
      name !== undefined &&
      checker.getSymbolsInScope(node, ts.SymbolFlags.Value).some((symbol) => symbol.name === name);
    return isKnown
      ? "a text with values in it stands in backticks, each value as `$" + "{name}`."
      : undefined;
  }

  return (node) => {
    if (ts.isStringLiteral(node)) return ofText(node);
    if (ts.isCallExpression(node)) return ofCall(node);
    if (ts.isBinaryExpression(node)) return ofTwo(node);
    if (ts.isVariableDeclaration(node)) return ofVariable(node);
    if (ts.isNewExpression(node)) return ofDay(node);
    if (ts.isElementAccessExpression(node)) return ofPlace(node);
    return ts.isStatement(node) ? ofStatement(node) : undefined;
  };
}
