// Functions that run and give nothing, or something else: a value without `return`, a `return` alone on its line, a method in
// the little function of a table, which reads it as a function of its own and leaves out what stands before the dot.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */

/** Methods of texts and lists that tables have, too, as functions of what stands in their brackets. */
const ofTables =
  /^(?:includes|match|slice|replace|split|substring|trim|join|reverse|concat|map|every|some|normalize)$/;

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @returns {(node: Node) => string | undefined}
 */
export function silentFunctions(ts, checker, file) {
  const { SyntaxKind } = ts;
  const typed = (/** @type {Node} */ node) => node.getText(file).slice(0, 40);

  /** @param {Node} node a calculation or a comparison whose answer goes nowhere */
  function isLost(node) {
    if (!ts.isExpressionStatement(node) || !ts.isBinaryExpression(node.expression)) return false;
    const { kind } = node.expression.operatorToken;
    const acts = [
      SyntaxKind.CommaToken,
      SyntaxKind.AmpersandAmpersandToken,
      SyntaxKind.BarBarToken,
      SyntaxKind.QuestionQuestionToken,
    ];
    return !acts.includes(kind) && (kind < SyntaxKind.FirstAssignment || kind > SyntaxKind.LastAssignment);
  }

  /** @param {import("@tslab/typescript-for-tslab").FunctionDeclaration} node `function double(x) { x * 2 }` */
  function ofFunction({ body, asteriskToken }) {
    const [only, ...others] = body?.statements ?? [];
    return only !== undefined && others.length === 0 && asteriskToken === undefined && isLost(only)
      ? `what a function gives back is written \`return ${typed(only).replace(/;$/, "")}\`.`
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").ReturnStatement} node with its value on the next line */
  function ofReturn({ expression, parent }, /** @type {Node} */ node) {
    if (expression !== undefined || !ts.isBlock(parent)) return undefined;
    const next = parent.statements[parent.statements.findIndex((each) => each.pos === node.pos) + 1];
    return next !== undefined && ts.isExpressionStatement(next)
      ? `what a function gives back stands on the line of its \`return\`: write \`return ${typed(next).replace(/;$/, "")}\`.`
      : undefined;
  }

  /** @param {Node} node whether it stands in a small function that is handed to a table */
  function isInTable(node) {
    const arrow = ts.findAncestor(node, (at) => ts.isArrowFunction(at) || ts.isFunctionLike(at));
    const given = arrow && ts.isPropertyAssignment(arrow.parent) ? arrow.parent.parent : arrow;
    const call = given?.parent;
    return (
      call !== undefined &&
      ts.isCallExpression(call) &&
      ts.isPropertyAccessExpression(call.expression) &&
      call.arguments.some((each) => each === given) &&
      checker.getTypeAtLocation(call.expression.expression).symbol?.name === "ColumnTable"
    );
  }

  /** @param {import("@tslab/typescript-for-tslab").CallExpression} node `d.place.includes("h")` */
  function ofMethod({ expression, arguments: values }) {
    if (!ts.isPropertyAccessExpression(expression) || !ofTables.test(expression.name.text)) return undefined;
    const { expression: owner, name } = expression;
    const isOwn = ts.isIdentifier(owner) || /(?:^|\.)op$/.test(owner.getText(file));
    if (isOwn || !isInTable(expression)) return undefined;
    // Which part of what was found.
    const part = name.text === "match" && values.length === 1 ? ["0"] : [];
    const all = [...[owner, ...values].map(typed), ...part].join(", ");
    return `inside the little function of a table, a method has no owner. Write \`op.${name.text}(${all})\`, with \`op\` from "arquero".`;
  }

  return (node) => {
    if (ts.isFunctionDeclaration(node)) return ofFunction(node);
    if (ts.isReturnStatement(node)) return ofReturn(node, node);
    return ts.isCallExpression(node) ? ofMethod(node) : undefined;
  };
}
