// What runs, may be meant, and gives many people a number that they did not want: the cell runs, and gets a word.

import { doubtfulBeginnings } from "./doubtful-beginnings.mjs";
import { doubtfulNumbers } from "./doubtful-numbers.mjs";
import { doubtfulResults } from "./doubtful-results.mjs";
import { doubtfulTexts } from "./doubtful-texts.mjs";
import { doubtfulValues } from "./doubtful-values.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */
/** @typedef {import("@tslab/typescript-for-tslab").Type} Type */

/** The code of these findings, which no message of the compiler has: their text is the notice. */
export const doubt = 99_001;

const months =
  "January February March April May June July August September October November December January".split(" ");

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file the cell, without findings of the compiler
 * @returns {import("@tslab/typescript-for-tslab").Diagnostic[]}
 */
export function doubts(ts, checker, file) {
  const { SyntaxKind } = ts;
  /** @type {import("@tslab/typescript-for-tslab").Diagnostic[]} */
  const found = [];
  const typed = (/** @type {Node} */ node) => node.getText(file).slice(0, 60);

  const others = [doubtfulNumbers, doubtfulTexts, doubtfulValues, doubtfulResults, doubtfulBeginnings].map(
    (make) => make(ts, checker, file),
  );

  /** @param {Node} node */
  function visit(node) {
    const sentences = [ofNode, ...others].flatMap((ask) => ask(node) ?? []).slice(0, 1);
    for (const messageText of sentences) {
      const start = node.getStart(file);
      const category = ts.DiagnosticCategory.Message;
      found.push({ file, start, length: node.end - start, code: doubt, category, messageText });
    }
    ts.forEachChild(node, visit);
  }

  /** @param {Node} node @returns {string | undefined} */
  function ofNode(node) {
    if (ts.isBinaryExpression(node)) return ofTwo(node);
    if (ts.isNewExpression(node)) return ofDay(node);
    return ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)
      ? ofMethod(node, node.expression)
      : undefined;
  }

  /** @param {Expression} node a text that is nothing but a number */
  function isNumberText(node) {
    const type = checker.getTypeAtLocation(node);
    return type.isStringLiteral()
      ? /^\s*[-+]?[\d.,]*\d\s*$/.test(type.value)
      : ts.isCallExpression(node) &&
          ts.isPropertyAccessExpression(node.expression) &&
          /^to(?:Fixed|Precision)$/.test(node.expression.name.text);
  }

  /** @param {Expression} node @param {number} flags */
  const is = (node, flags) => (checker.getTypeAtLocation(node).flags & flags) !== 0;

  /** @param {import("@tslab/typescript-for-tslab").BinaryExpression} node */
  function ofTwo({ left, right, operatorToken: { kind } }) {
    if (kind === SyntaxKind.PlusToken) {
      const [text, other] = isNumberText(left) ? [left, right] : [right, left];
      return isNumberText(text) && is(other, ts.TypeFlags.NumberLike)
        ? `\`${typed(text)}\` is a text, so \`+\` puts the two side by side. To add, write \`Number(${typed(text)})\`.`
        : undefined;
    }
    if (kind < SyntaxKind.LessThanToken || kind > SyntaxKind.GreaterThanEqualsToken) return undefined;
    return (isNumberText(left) && is(right, ts.TypeFlags.StringLike)) ||
      (isNumberText(right) && is(left, ts.TypeFlags.StringLike))
      ? 'two texts are compared letter by letter: "10" comes before "9". For numbers, write `Number(…)` around both.'
      : undefined;
  }

  /** @param {Expression} node @returns {string | undefined} the day of `new Date("2026-11-03")`, or of a name of the cell for it */
  function dayAlone(node) {
    const named = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node)?.valueDeclaration : undefined;
    const made = named && ts.isVariableDeclaration(named) ? named.initializer : node;
    if (made === undefined || !ts.isNewExpression(made) || made.expression.getText() !== "Date")
      return undefined;
    const [given] = made.arguments ?? [];
    return given && ts.isStringLiteral(given) && /^\d{4}-\d{2}-\d{2}$/.test(given.text)
      ? given.text
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").NewExpression} node `new Date(2026, 11, 3)` */
  function ofDay({ expression, arguments: values = ts.factory.createNodeArray() }) {
    const [year, month, day] = values.map((value) =>
      ts.isNumericLiteral(value) ? Number(value.text) : undefined,
    );
    if (
      !ts.isIdentifier(expression) ||
      expression.text !== "Date" ||
      day === undefined ||
      values.length > 3
    ) {
      return undefined;
    }
    return year !== undefined && year > 1900 && year < 2100 && month !== undefined && month > 0 && month < 13
      ? `here the months are counted from 0, so ${month} is ${months[month]}. With its own number it is written \`new Date("${year}-${`${month}`.padStart(2, "0")}-${`${day}`.padStart(2, "0")}T00:00")\`.`
      : undefined;
  }

  /**
   * @param {import("@tslab/typescript-for-tslab").CallExpression} node
   * @param {import("@tslab/typescript-for-tslab").PropertyAccessExpression} called
   */
  function ofMethod({ arguments: values, parent }, { expression: owner, name }) {
    const type = checker.getTypeAtLocation(owner);
    if (/^(?:get(?:Date|Day|Month|FullYear)|to(?:Date|Locale|LocaleDate)?String)$/.test(name.text)) {
      const day = dayAlone(owner);
      return day !== undefined &&
        new Date(day).getTimezoneOffset() > 0 &&
        !/timeZone/.test(values.map(typed).join())
        ? `a day alone begins at midnight in London, when it is still the day before here. Write \`new Date("${day}T00:00")\`.`
        : undefined;
    }
    if (name.text === "replace" && is(owner, ts.TypeFlags.StringLike)) {
      const [what, by] = values;
      return what &&
        by &&
        ts.isStringLiteral(what) &&
        ts.isStringLiteral(by) &&
        what.text === "," &&
        by.text === ""
        ? "`replace` takes out the first comma only. For all of them, write `replaceAll`."
        : undefined;
    }
    // Last, because to write a type in words is slow.
    if (!/^(?:sort|reverse|toSorted)$/.test(name.text) || !checker.typeToString(type).endsWith("[]"))
      return undefined;
    const item = type.getNumberIndexType();
    const isOrder = name.text !== "reverse";
    if (isOrder && values.length === 0 && item && (item.flags & ts.TypeFlags.NumberLike) !== 0) {
      return `without more, \`${name.text}\` puts numbers in the order of their digits: 10 comes before 9. Write \`${name.text}((a, b) => a - b)\`.`;
    }
    if (name.text === "toSorted") return undefined;
    const takes =
      ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
    return ts.isIdentifier(owner) && takes !== undefined
      ? `\`${name.text}\` changes \`${owner.text}\` itself, and \`${takes}\` is the same list. To keep \`${owner.text}\` as it is, write \`[...${owner.text}].${name.text}(…)\`.`
      : undefined;
  }

  visit(file);
  return found;
}
