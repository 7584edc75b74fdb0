// What is worked out and goes nowhere: a changed copy that nothing takes, a sum that is added to nothing.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */

/** Methods that give another list and leave theirs as it is. */
const copies = /^(?:filter|slice|concat|flat|join)$/;

/** Signs of a calculation that can stand before `=`. */
const sums = /^(?:[-+*/%]|\*\*)$/;

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @returns {(node: Node) => string | undefined}
 */
export function doubtfulResults(ts, checker, file) {
  const typed = (/** @type {Node} */ node) => node.getText(file).slice(0, 60);

  /** @param {Node} statement whose value the notebook shows */
  function isShown({ parent, end }) {
    const shown = ts.isSourceFile(parent)
      ? parent.statements.filter((each) => !ts.isExportDeclaration(each)).at(-1)
      : undefined;
    return shown?.end === end;
  }

  /** @param {Expression} value `table.filter(…)`, `name.trim()` */
  function ofCopy(value) {
    if (!ts.isCallExpression(value) || !ts.isPropertyAccessExpression(value.expression)) return undefined;
    const { expression: owner, name } = value.expression;
    const type = checker.getTypeAtLocation(owner);
    const given = checker.getTypeAtLocation(value);
    const isCopy =
      type.symbol?.name === "ColumnTable"
        ? given.symbol?.name === "ColumnTable" && name.text !== "print"
        : (type.flags & ts.TypeFlags.StringLike) !== 0
          ? (given.flags & ts.TypeFlags.StringLike) !== 0
          : type.getProperty("findIndex") !== undefined && copies.test(name.text);
    const root = isCopy ? rootOf(owner) : undefined;
    return root === undefined
      ? undefined
      : `\`${name.text}\` gives something new and leaves \`${root}\` as it is. Give it a name to keep it: \`const changed = ${typed(value)}\`.`;
  }

  /** @param {Expression} owner @returns {string | undefined} the name with which a chain of calls begins */
  function rootOf(owner) {
    if (ts.isIdentifier(owner)) return owner.text;
    const next = ts.isCallExpression(owner) ? owner.expression : owner;
    return ts.isPropertyAccessExpression(next) ? rootOf(next.expression) : undefined;
  }

  /** @param {Expression} value `total + row.votes` */
  function ofSum(value) {
    if (!ts.isBinaryExpression(value) || !ts.isIdentifier(value.left)) return undefined;
    const sign = value.operatorToken.getText(file);
    const made = checker.getSymbolAtLocation(value.left)?.valueDeclaration;
    // What a loop counts with, or hands over, is not meant to be changed.
    const isOwn = made && ts.isVariableDeclaration(made) && ts.isVariableStatement(made.parent.parent);
    return sums.test(sign) && isOwn
      ? `this is worked out and goes nowhere. To change \`${value.left.text}\`, write \`${value.left.text} ${sign}= ${typed(value.right)}\`.`
      : undefined;
  }

  return (node) => {
    if (ts.isExpressionStatement(node) && !isShown(node)) {
      return ofCopy(node.expression) ?? (ts.isSourceFile(node.parent) ? undefined : ofSum(node.expression));
    }
    const isForEach =
      ts.isArrowFunction(node) &&
      !ts.isBlock(node.body) &&
      ts.isCallExpression(node.parent) &&
      /\.forEach$/.test(node.parent.expression.getText(file));
    return isForEach && ts.isExpression(node.body) ? ofSum(node.body) : undefined;
  };
}
