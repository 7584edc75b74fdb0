// Statements that run and do nothing of what was meant: a comparison in the place of a value, a colon in the place of an
// equals sign, a loop over places in the place of items, a folder with backslashes.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */

/**
 * @param {TypeScript} ts
 * @param {Expression} node
 * @returns {node is import("@tslab/typescript-for-tslab").BinaryExpression}
 */
export function isComparison(ts, node) {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind >= ts.SyntaxKind.EqualsEqualsToken &&
    node.operatorToken.kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken
  );
}

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @param {(expression: Expression) => boolean} isList
 * @returns {(node: Node) => string | undefined}
 */
export function silentStatements(ts, checker, file, isList) {
  const typed = (/** @type {Node} */ node) => node.getText(file).slice(0, 60);

  /** @param {import("@tslab/typescript-for-tslab").ForInStatement} node over a list, without asking it for a place */
  function ofLoop({ initializer, expression, statement }) {
    const [made] = ts.isVariableDeclarationList(initializer) ? initializer.declarations : [];
    if (made === undefined || !ts.isIdentifier(made.name) || !isList(expression)) return undefined;
    const { text } = made.name;
    return new RegExp(`\\[[^\\]]*(?<![\\w$])${text.replaceAll("$", "\\$")}(?![\\w$])`).test(
      statement.getText(file),
    )
      ? undefined
      : `\`in\` gives the places 0, 1, 2 … and not what stands there: write \`for (const ${text} of ${typed(expression)})\`.`;
  }

  /** @param {import("@tslab/typescript-for-tslab").ExpressionStatement} node `total == 5` before the last line */
  function ofStatement(node) {
    const { expression, parent } = node;
    const all = ts.isSourceFile(parent)
      ? parent.statements.filter((each) => !ts.isExportDeclaration(each))
      : [];
    const isLast = all.length === 0 || all.at(-1) === node;
    return !isLast &&
      isComparison(ts, expression) &&
      ts.isIdentifier(expression.left) &&
      expression.operatorToken.getText(file).startsWith("==")
      ? `this compares, and does nothing with the answer. To give \`${expression.left.text}\` a value, write one \`=\`.`
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").Symbol} symbol what an import stands for */
  const original = (symbol) =>
    (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);

  /** @param {import("@tslab/typescript-for-tslab").LabeledStatement} node `total: 5`, `show: rows` */
  function ofLabel({ label, statement, parent }) {
    if (!ts.isSourceFile(parent) || !ts.isExpressionStatement(statement)) return undefined;
    const { expression } = statement;
    if (!ts.isLiteralExpression(expression) && !ts.isIdentifier(expression)) return undefined;
    const meant = checker
      .getSymbolsInScope(label, ts.SymbolFlags.Value | ts.SymbolFlags.Alias)
      .find(({ name }) => name === label.text);
    const isCalled =
      meant !== undefined &&
      checker.getTypeOfSymbolAtLocation(original(meant), label).getCallSignatures().length > 0;
    return isCalled
      ? `what \`${label.text}\` works on stands in brackets: write \`${label.text}(${typed(expression)})\`.`
      : `a colon gives no name a value: write \`const ${label.text} = ${typed(expression)}\`.`;
  }

  /** @param {Node} node a text, as it was typed: `"C:\new\table.csv"` */
  function ofPath(node) {
    const inner = node.getText(file).slice(1, -1);
    return /^(?:[A-Za-z]:|\.{0,2}|[\w .-]+)(?:\\[\w .()-]+)+$/.test(inner) &&
      (/^[A-Za-z]:(?:\\[\w .()-]+){2}/.test(inner) ||
        /\.(?:csv|tsv|txt|xlsx?|json|zip|parquet|dat|pdf)$/i.test(inner))
      ? `in a text a backslash begins a special sign. Write folders with \`/\`: \`"${inner.replaceAll("\\", "/").slice(0, 60)}"\`.`
      : undefined;
  }

  return (node) => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      return ts.isTaggedTemplateExpression(node.parent) ? undefined : ofPath(node);
    }
    if (ts.isLabeledStatement(node)) return ofLabel(node);
    if (ts.isForInStatement(node)) return ofLoop(node);
    return ts.isExpressionStatement(node) ? ofStatement(node) : undefined;
  };
}
