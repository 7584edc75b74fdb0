// What a cell asks of the rows of a table or a list by its name, so that it can be held against what they are: the
// compiler knows neither the columns of a table nor what stands in them.

import { opennessOf } from "./open-types.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */

/**
 * @typedef {object} Asked
 * @property {Node} node where it stands in the cell
 * @property {string} holder the name of the table, the list or the row
 * @property {string} part a column, or a part of each row; empty where a place is asked for
 * @property {string} sign that compares; empty where nothing is compared
 * @property {boolean} inTable whether it is asked by a little function of a table, which is no JavaScript
 * @property {string | number | undefined} given what the part is compared with, or the place that is asked for
 */

/** Steps of a chain that leave the rows what they are. */
const keeps =
  /^(?:filter|slice|orderby|sort|toSorted|reverse|objects|object|groupby|ungroup|unorder|dedupe|sample|find|at)$/;
const goesThrough =
  /^(?:filter|find|findIndex|findLast|findLastIndex|some|every|map|forEach|flatMap|derive|rollup|groupby|sort)$/;
const compares = /^[!=]==?$|^[<>]=?$/;

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @returns {Asked[]}
 */
export function askedOfValues(ts, checker, file) {
  /** @type {Asked[]} */
  const found = [];

  /** @param {Expression} list @returns {string | undefined} the name of the notebook with which the chain begins */
  function holderOf(list) {
    if (ts.isParenthesizedExpression(list)) return holderOf(list.expression);
    if (ts.isIdentifier(list)) {
      const made = checker.getSymbolAtLocation(list)?.valueDeclaration;
      const isOuter =
        made &&
        ts.isVariableDeclaration(made) &&
        ts.isVariableStatement(made.parent.parent) &&
        ts.isSourceFile(made.parent.parent.parent);
      return isOuter ? list.text : undefined;
    }
    if (ts.isElementAccessExpression(list)) return holderOf(list.expression);
    const called = ts.isCallExpression(list) ? list.expression : undefined;
    return called && ts.isPropertyAccessExpression(called) && keeps.test(called.name.text)
      ? holderOf(called.expression)
      : undefined;
  }

  /** @param {Node | undefined} small a function @returns {string | undefined} the holder of the rows that it goes through */
  function goneThrough(small) {
    const { parent } = small ?? {};
    if (parent === undefined) return undefined;
    if (ts.isPropertyAssignment(parent)) return goneThrough(parent.parent);
    if (!ts.isCallExpression(parent)) return undefined;
    const { expression: called } = parent;
    if (ts.isIdentifier(called) && called.text === "escape") return goneThrough(parent);
    return ts.isPropertyAccessExpression(called) && goesThrough.test(called.name.text)
      ? holderOf(called.expression)
      : undefined;
  }

  /** @param {Expression} row */
  function isInTable(row) {
    const made = checker.getSymbolAtLocation(row)?.valueDeclaration;
    const call =
      made && ts.isParameter(made) ? ts.findAncestor(made, ts.isCallExpression)?.expression : undefined;
    return (
      call !== undefined &&
      (!ts.isPropertyAccessExpression(call) ||
        checker.getTypeAtLocation(call.expression).symbol?.name === "ColumnTable")
    );
  }

  /** @param {Expression} row @returns {string | undefined} the holder of `d` in `table.filter((d) => …)` */
  function holderOfRow(row) {
    if (!ts.isIdentifier(row)) return holderOf(row);
    const made = checker.getSymbolAtLocation(row)?.valueDeclaration;
    if (made === undefined) return undefined;
    if (ts.isParameter(made)) return goneThrough(made.parent);
    const loop = ts.isVariableDeclaration(made) ? made.parent.parent : undefined;
    return loop && ts.isForOfStatement(loop) ? holderOf(loop.expression) : holderOf(row);
  }

  /** @param {Expression} side @returns {{ holder: string, part: string, inTable: boolean } | undefined} of `d.state`, `d["state"]` */
  function partOf(side) {
    const part = ts.isPropertyAccessExpression(side)
      ? side.name.text
      : ts.isElementAccessExpression(side) && ts.isStringLiteralLike(side.argumentExpression)
        ? side.argumentExpression.text
        : undefined;
    if (part === undefined) return undefined;
    const { expression: row } = /** @type {{ expression: Expression }} */ (/** @type {unknown} */ (side));
    // A row by itself says nothing about the others.
    const isOne = !ts.isIdentifier(row) || holderOf(row) !== undefined;
    const holder = isOne ? undefined : holderOfRow(row);
    return holder === undefined ? undefined : { holder, part, inTable: isInTable(row) };
  }

  /** @param {Expression} value */
  function literal(value) {
    return ts.isStringLiteralLike(value)
      ? value.text
      : ts.isNumericLiteral(value)
        ? Number(value.text)
        : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").BinaryExpression} node `d.state === "Ohio"` */
  function comparison(node) {
    const sign = node.operatorToken.getText(file);
    if (!compares.test(sign)) return;
    const given = literal(node.right) ?? literal(node.left);
    const asked = given === undefined ? undefined : (partOf(node.left) ?? partOf(node.right));
    if (asked !== undefined) found.push({ node, ...asked, sign, given });
  }

  /** @param {Node} node `rows[5]`, `rows.at(5)`, `table.object(5)`, `table.get("year", 5)` */
  function place(node) {
    const { parent } = node;
    // Whoever asks whether there is something knows that there may be nothing.
    const isRead =
      ts.isExpressionStatement(parent) || ts.isVariableDeclaration(parent) || ts.isCallExpression(parent);
    if (!isRead && !(ts.isPropertyAccessExpression(parent) && !parent.questionDotToken)) return;
    const [list, at] = ts.isElementAccessExpression(node)
      ? [node.expression, node.argumentExpression]
      : ts.isCallExpression(node) &&
          ts.isPropertyAccessExpression(node.expression) &&
          /^(?:at|object|get)$/.test(node.expression.name.text)
        ? [node.expression.expression, node.arguments.at(-1)]
        : [];
    const given = at && ts.isNumericLiteral(at) ? Number(at.text) : undefined;
    const holder = list && ts.isIdentifier(list) ? holderOf(list) : undefined;
    if (given !== undefined && holder !== undefined)
      found.push({ node, holder, part: "", sign: "", inTable: false, given });
  }

  /** @param {Node} node a name behind a dot, or in braces that take a row apart, where the compiler knows no more than that it is an object */
  function column(node) {
    const { parent } = node;
    const isName = ts.isPropertyAccessExpression(parent) ? parent.name === node : ts.isBindingElement(parent);
    const open = isName && ts.isIdentifier(node) ? opennessOf(ts, checker, file, node) : undefined;
    if (!ts.isIdentifier(node) || (open !== "object" && open !== "several")) return;
    const row = ts.isPropertyAccessExpression(parent)
      ? parent.expression
      : ts.isVariableDeclaration(parent.parent.parent)
        ? parent.parent.parent.initializer
        : undefined;
    const holder = row && holderOfRow(row);
    if (holder !== undefined)
      found.push({ node, holder, part: node.text, sign: "", inTable: false, given: undefined });
  }

  /** @param {Node} node */
  function visit(node) {
    if (ts.isBinaryExpression(node)) comparison(node);
    else if (ts.isIdentifier(node)) column(node);
    else if (ts.isElementAccessExpression(node) || ts.isCallExpression(node)) place(node);
    ts.forEachChild(node, visit);
  }

  visit(file);
  return found;
}
