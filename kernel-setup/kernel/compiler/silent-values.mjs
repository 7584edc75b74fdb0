// Values that are taken for something else than what was meant, and run without a word: a choice that is always the
// first, a place behind the last one, a promise in a text. Where it is nearly surely a slip, such a cell must not run.

import { isComparison } from "./silent-statements.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */

/** Methods of a list that ask each item, or compare two: what they are answered must be there at once. */
const answeredNow = /^(?:filter|find|findIndex|findLast|findLastIndex|some|every|sort|toSorted)$/;

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @param {(expression: Expression) => boolean} isList
 * @returns {(node: Node) => string | undefined}
 */
export function silentValues(ts, checker, file, isList) {
  const { SyntaxKind } = ts;
  const typed = (/** @type {Node} */ node) => node.getText(file).slice(0, 60);

  /** @param {Expression} node */
  const isLiteral = (node) => ts.isStringLiteral(node) || ts.isNumericLiteral(node);

  /** @param {import("@tslab/typescript-for-tslab").BinaryExpression} node `a === 1 || 2`, `("x" || "y")` */
  function ofChoice({ left, right, operatorToken: { kind } }) {
    if (kind !== SyntaxKind.BarBarToken || !isLiteral(right)) return undefined;
    const last = ts.isBinaryExpression(left) && left.operatorToken.kind === kind ? left.right : left;
    if (isComparison(ts, last)) {
      const again = `${typed(last.left)} ${last.operatorToken.getText(file)} ${typed(right)}`;
      return `each comparison stands alone: write \`${typed(left)} || ${again}\`.`;
    }
    return ts.isStringLiteral(left) && left.text !== ""
      ? `of \`${typed(left)} || ${typed(right)}\` only the first is ever taken. Compare with each: \`name === ${typed(left)} || name === ${typed(right)}\`.`
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").CallExpression} node */
  function ofCall(node) {
    const { expression, arguments: values } = node;
    const [first] = values;
    if (ts.isIdentifier(expression) && expression.text === "Number" && first && ts.isStringLiteral(first)) {
      return Number.isNaN(Number(first.text)) && /\d/.test(first.text)
        ? `\`Number\` cannot read \`${typed(first)}\`. Write \`parseNumber(${typed(first)})\`.`
        : undefined;
    }
    if (!ts.isPropertyAccessExpression(expression)) return undefined;
    const { expression: list, name } = expression;
    if (name.text === "map" && isEmptyArray(list)) {
      const [size] =
        /** @type {import("@tslab/typescript-for-tslab").CallExpression} */ (list).arguments ?? [];
      return `a list of empty places gives nothing to \`map\`: write \`Array.from({ length: ${size && typed(size)} }, …)\`.`;
    }
    if (first === undefined || !isList(list)) return undefined;
    if (/^(?:includes|indexOf|lastIndexOf)$/.test(name.text) && ts.isObjectLiteralExpression(first)) {
      return `an object that is written here is another one than each in the list. Ask with \`${typed(list)}.some((each) => …)\`.`;
    }
    if (name.text === "map" && ts.isIdentifier(first) && first.text === "parseInt") {
      return "`map` hands `parseInt` the place, too, which changes its answer. Write `map(Number)`.";
    }
    if (answeredNow.test(name.text) && isAsync(first)) {
      return `\`${name.text}\` does not wait, and a promise counts as true. Wait for the answers first, with \`await Promise.all(…)\`.`;
    }
    return name.text === "forEach" && isUsed(node)
      ? "`forEach` gives nothing back. Write `map` in its place."
      : undefined;
  }

  /** @param {Node} node `Array(3)`, `new Array(3)` */
  function isEmptyArray(node) {
    return (
      (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === "Array" &&
      node.arguments?.length === 1 &&
      (checker.getTypeAtLocation(node.arguments[0] ?? node).flags & ts.TypeFlags.NumberLike) !== 0
    );
  }

  /** @param {Expression} node */
  function isAsync(node) {
    return (
      (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) &&
      node.modifiers?.some(({ kind }) => kind === SyntaxKind.AsyncKeyword) === true
    );
  }

  /** @param {Node} node whether a name takes the value, or something is asked of it */
  function isUsed({ parent }) {
    return (
      ts.isVariableDeclaration(parent) ||
      ts.isPropertyAccessExpression(parent) ||
      ts.isPropertyAssignment(parent) ||
      (ts.isBinaryExpression(parent) && parent.operatorToken.kind === SyntaxKind.EqualsToken)
    );
  }

  /** @param {Expression} condition a list, which counts as true also when it is empty */
  function ofCondition(condition) {
    const isNew =
      ts.isCallExpression(condition) &&
      ts.isPropertyAccessExpression(condition.expression) &&
      /^(?:filter|map|slice)$/.test(condition.expression.name.text) &&
      isList(condition);
    return isNew || ts.isArrayLiteralExpression(condition)
      ? `a list counts as true also when it is empty. Ask for its length: \`${typed(condition)}.length > 0\`.`
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").ElementAccessExpression} node `rows[rows.length]`, which is read */
  function ofPlace({ expression, argumentExpression: place, parent }) {
    const owner = expression.getText(file);
    const isWritten =
      ts.isBinaryExpression(parent) &&
      parent.left.end === place.end + 1 &&
      parent.operatorToken.kind === SyntaxKind.EqualsToken;
    return !isWritten && place.getText(file) === `${owner}.length` && isList(expression)
      ? `a list is counted from 0, so it has no place \`${typed(place)}\`. Its last one is \`${owner}.at(-1)\`.`
      : undefined;
  }

  /** @param {Expression} node what stands in a text */
  function ofTextPart(node) {
    const type = checker.getTypeAtLocation(node);
    if (type.symbol?.name === "Promise") {
      return `\`${typed(node)}\` is not there yet. Wait for it: \`await ${typed(node)}\`.`;
    }
    return type.getCallSignatures().length > 0 &&
      (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node))
      ? `\`${typed(node)}\` is a function. Call it with brackets: \`${typed(node)}()\`.`
      : undefined;
  }

  return (node) => {
    if (ts.isBinaryExpression(node)) return ofChoice(node);
    if (ts.isCallExpression(node)) return ofCall(node);
    if (ts.isIfStatement(node)) return ofCondition(node.expression);
    if (ts.isConditionalExpression(node)) return ofCondition(node.condition);
    if (ts.isElementAccessExpression(node)) return ofPlace(node);
    if (ts.isTemplateSpan(node)) {
      return ts.isTaggedTemplateExpression(node.parent.parent) ? undefined : ofTextPart(node.expression);
    }
    return undefined;
  };
}
