// What the compiler takes without a word, and what gives a number that nobody meant: a day without quotes is a
// subtraction, a code that begins with 0 loses it, ^ is no power. Such a cell must not run.

import { silentBlocks } from "./silent-blocks.mjs";
import { silentCalls } from "./silent-calls.mjs";
import { silentFunctions } from "./silent-functions.mjs";
import { silentNames } from "./silent-names.mjs";
import { silentQuestions } from "./silent-questions.mjs";
import { silentStatements } from "./silent-statements.mjs";
import { silentValues } from "./silent-values.mjs";
import { dayInQuotes, phoneInQuotes } from "./texts-in-quotes.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */
/** @typedef {import("@tslab/typescript-for-tslab").SourceFile} SourceFile */
/** @typedef {import("@tslab/typescript-for-tslab").TypeChecker} TypeChecker */
/** @typedef {import("@tslab/typescript-for-tslab").Diagnostic} Diagnostic */

/** The code of these findings, which no message of the compiler has: their text is the sentence. */
export const silentSlip = 99_000;

const months = "(?:0?[1-9]|1[0-2])";
const days = "(?:0?[1-9]|[12]\\d|3[01])";
const year = "(?:19|20)\\d\\d";
const day = new RegExp(
  `^(?:${year}-${months}-${days}|(?:${months}/${days}|${days}/${months})/${year}|(?:${months}-${days}|${days}-${months})-${year})$`,
);
const phone = /^\d{3}-\d{3}-\d{4}$/;

/**
 * @param {TypeScript} ts
 * @param {TypeChecker} checker
 * @param {SourceFile} file the cell, without findings of the compiler
 * @returns {Diagnostic[]}
 */
export function silentSlips(ts, checker, file) {
  const handlesBits = /[&|~](?![&|])|<<|>>|0x/.test(file.text.replace(/&&|\|\|/g, ""));
  /** @type {Diagnostic[]} */
  const found = [];
  const ofCalls = silentCalls(ts, checker, file, isList);
  const ofValues = silentValues(ts, checker, file, isList);
  const ofStatements = silentStatements(ts, checker, file, isList);
  const ofQuestions = silentQuestions(ts, checker, file, isList);
  const ofFunctions = silentFunctions(ts, checker, file);
  const ofBlocks = silentBlocks(ts, file);
  const ofNames = silentNames(ts);

  /** @param {Node} node @param {string} messageText */
  function report(node, messageText) {
    const start = node.getStart(file);
    const length = node.end - start;
    found.push({ file, start, length, code: silentSlip, category: ts.DiagnosticCategory.Error, messageText });
  }

  /** @param {Node} node */
  function visit(node) {
    const sentence =
      sentenceFor(node) ??
      ofCalls(node) ??
      ofValues(node) ??
      ofStatements(node) ??
      ofQuestions(node) ??
      ofFunctions(node) ??
      ofBlocks(node) ??
      ofNames(node);
    if (sentence === undefined) {
      ts.forEachChild(node, visit);
    } else {
      report(node, sentence);
    }
  }

  /** @param {Node} node @returns {string | undefined} */
  function sentenceFor(node) {
    if (ts.isNumericLiteral(node)) {
      const typed = node.getText(file);
      return /^0\d/.test(typed)
        ? `this number begins with 0. Leave the 0 out, or put the number in quotes if it is a code: \`"${typed}"\`.`
        : undefined;
    }
    if (ts.isBinaryExpression(node)) return ofTwo(node);
    if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return ofCondition(node.expression);
    if (ts.isElementAccessExpression(node)) return ofPlace(node);
    if (ts.isImportDeclaration(node)) return ofImport(node);
    return ts.isPrefixUnaryExpression(node) &&
      node.operator === ts.SyntaxKind.TildeToken &&
      ts.isNumericLiteral(node.operand)
      ? `a number stands alone: write \`${node.operand.getText(file)}\`. That it is rough goes behind \`//\`.`
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").BinaryExpression} node */
  function ofTwo({ left, right, operatorToken: { kind }, parent }) {
    const typed = file.text.slice(left.getStart(file), right.end);
    if (kind === ts.SyntaxKind.MinusToken || kind === ts.SyntaxKind.SlashToken) {
      if (day.test(typed)) {
        return `${dayInQuotes(typed)} In a calculation, put spaces around the signs.`;
      }
      return phone.test(typed)
        ? `${phoneInQuotes(typed)} In a calculation, put spaces around the signs.`
        : undefined;
    }
    if (kind === ts.SyntaxKind.CaretToken && !handlesBits) {
      const exponent = firstOf(right);
      return isPower(left, exponent)
        ? `a power is written \`**\`: \`${left.getText(file)} ** ${exponent.getText(file)}\`.`
        : undefined;
    }
    if (
      kind === ts.SyntaxKind.LessThanToken &&
      ts.isExpressionStatement(parent) &&
      ts.isIdentifier(left) &&
      file.text[right.getStart(file) - 1] === "<" &&
      file.text[right.getStart(file)] === "-"
    ) {
      return `\`<-\` gives no name a value: write \`${left.text} = ${right.getText(file).slice(1).trim()}\`.`;
    }
    return kind === ts.SyntaxKind.InKeyword && ts.isStringLiteral(left) && !/^\d+$|^length$/.test(left.text)
      ? ofSearch(left, right)
      : undefined;
  }

  /** @param {Expression} right of `x ^ 2 + 1` the 2, because that is how people read it @returns {Expression} */
  function firstOf(right) {
    return ts.isBinaryExpression(right) ? firstOf(right.left) : right;
  }

  /** @param {Expression} left @param {Expression} right */
  function isPower(left, right) {
    const [base, exponent] = [left, right].map((side) =>
      ts.isNumericLiteral(side) ? Number(side.text) : undefined,
    );
    return exponent !== undefined && (base !== undefined || !Number.isInteger(exponent) || exponent <= 12);
  }

  /** @param {Expression} left @param {Expression} right */
  function ofSearch(left, right) {
    return isList(right)
      ? `whether something is in a list is asked with \`${right.getText(file)}.includes(${left.getText(file)})\`.`
      : undefined;
  }

  /** @param {Expression} condition */
  function ofCondition(condition) {
    if (ts.isArrowFunction(condition)) return "at least is written `>=`.";
    return ts.isBinaryExpression(condition) &&
      condition.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      (ts.isLiteralExpression(condition.right) || isWord(condition.right))
      ? "to compare, write `===`. One `=` gives a name its value."
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").ImportDeclaration} node */
  function ofImport({ importClause, moduleSpecifier }) {
    const name = importClause?.name;
    const given = checker.getSymbolAtLocation(moduleSpecifier)?.exports;
    return name !== undefined && given?.has(name.escapedText) && !given.has(ts.InternalSymbolName.Default)
      ? `names are imported in braces: \`import { ${name.text} } from ${moduleSpecifier.getText(file)};\``
      : undefined;
  }

  /** @param {Node} node true, false, null */
  function isWord({ kind }) {
    return [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(kind);
  }

  /** @param {import("@tslab/typescript-for-tslab").ElementAccessExpression} node */
  function ofPlace({ expression, argumentExpression: place }) {
    const owner = expression.getText(file);
    const typed = place.getText(file);
    const counted = checker.getTypeAtLocation(place);
    if (counted.isNumberLiteral() && counted.value < 0 && Number.isInteger(counted.value)) {
      const isText = (checker.getTypeAtLocation(expression).flags & ts.TypeFlags.StringLike) !== 0;
      if (isText || isList(expression)) {
        return `a ${isText ? "text" : "list"} has no place ${counted.value}. Counted from the end it is \`${owner}.at(${typed})\`.`;
      }
    }
    if (/^\d*\.\d*[1-9]\d*$/.test(typed) && isList(expression)) {
      return `a list has no place ${typed}: its places are 0, 1, 2 and so on.`;
    }
    const type = checker.getTypeAtLocation(expression);
    if (type.symbol?.name !== "ColumnTable" || !ts.isLiteralExpression(place)) return undefined;
    return ts.isNumericLiteral(place)
      ? `\`${owner}\` is a table. Read its row with \`${owner}.object(${typed})\`.`
      : type.getProperty(place.text) === undefined
        ? `\`${owner}\` is a table. Read its column with \`${owner}.array(${typed})\`.`
        : undefined;
  }

  /** @param {Expression} expression a list, also of numbers, but no text and no object */
  function isList(expression) {
    const type = checker.getTypeAtLocation(expression);
    return type.getNumberIndexType() !== undefined && type.getProperty("findIndex") !== undefined;
  }

  visit(file);
  return found;
}
