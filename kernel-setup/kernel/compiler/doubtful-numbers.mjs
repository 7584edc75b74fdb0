// Numbers as other places write them, which are other numbers here: a comma for the point or between the thousands, a point
// between the thousands, two strokes for a division.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @returns {(node: Node) => string | undefined}
 */
export function doubtfulNumbers(ts, checker, file) {
  /** @param {Node} node */
  const typed = (node) => node.getText(file).slice(0, 60);

  /** @param {Expression | undefined} node */
  const isNumber = (node) =>
    node !== undefined && (checker.getTypeAtLocation(node).flags & ts.TypeFlags.NumberLike) !== 0;

  /**
   * `rate(0,5)`, `[0,5, 0,25]`: a comma in the place of the point.
   *
   * @param {readonly Expression[]} values
   * @param {number} least so many of them raise the doubt
   */
  function decimals(values, least) {
    const pairs = values.flatMap((value, at) => {
      const next = values[at + 1];
      return next !== undefined &&
        value.getText(file) === "0" &&
        ts.isNumericLiteral(next) &&
        next.getStart(file) === value.end + 1 &&
        /^\d*[1-9]\d*$/.test(next.getText(file))
        ? [next.getText(file)]
        : [];
    });
    const glued = values.slice(1).every((value, at) => value.getStart(file) === (values[at]?.end ?? 0) + 1);
    return pairs.length >= least && (values.length === 2 || !glued)
      ? `\`0,${pairs[0]}\` are two numbers, 0 and ${pairs[0]}. If one is meant, its decimals come after a point: \`0.${pairs[0]}\`.`
      : undefined;
  }

  /**
   * `[12,500, 13,200]`: some commas stand without a space, each before three digits, and others with one.
   *
   * @param {readonly Expression[]} values
   */
  function thousands(values) {
    const [first, last] = [values[0], values.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const parts = file.text.slice(first.getStart(file), last.end).split(/,\s+/);
    const grouped = parts.filter((part) => /^[1-9]\d{0,2}(?:,\d{3})+$/.test(part));
    return parts.length > 1 &&
      grouped[0] &&
      parts.every((part) => /^\d+$/.test(part) || grouped.includes(part))
      ? `\`${grouped[0]}\` are ${grouped[0].split(",").length} numbers. If one is meant, it is written without a comma: \`${grouped[0].replaceAll(",", "")}\`.`
      : undefined;
  }

  /**
   * `5 // 2`, which Python divides. Behind a call stands what it gives: `rate(1, 2) // 0.5`.
   *
   * @param {Node} statement
   */
  function strokes(statement) {
    const value = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.at(-1)?.initializer
      : ts.isExpressionStatement(statement)
        ? statement.expression
        : undefined;
    const [, by] =
      /^ ?\/\/ ?(\d{1,3}|[A-Za-z_$][\w$]*)[ \t]*;?[ \t]*(?:\r?\n|$)/.exec(file.text.slice(statement.end)) ??
      [];
    if (
      value === undefined ||
      by === undefined ||
      ts.isCallExpression(value) ||
      file.text[statement.end - 1] === ";" ||
      !isNumber(value)
    ) {
      return undefined;
    }
    const named = checker
      .getSymbolsInScope(statement, ts.SymbolFlags.Variable)
      .find(({ name }) => name === by);
    const isAmount =
      /^\d/.test(by) ||
      (named !== undefined &&
        (checker.getTypeOfSymbolAtLocation(named, statement).flags & ts.TypeFlags.NumberLike) !== 0);
    return isAmount
      ? `\`// ${by}\` is a note, and nothing is divided. To divide, write \`${typed(value)} / ${by}\`. Without what is left over it is \`Math.floor(${typed(value)} / ${by})\`.`
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").NumericLiteral} node `1.500` */
  function point(node) {
    const [, whole, rest] = /^([1-9]\d{0,2})\.(\d\d0)$/.exec(node.getText(file)) ?? [];
    return whole === undefined
      ? undefined
      : `behind the point stand decimals, so \`${whole}.${rest}\` is ${Number(`${whole}.${rest}`)}. If thousands are meant, write \`${whole}${rest}\`.`;
  }

  return (node) => {
    if (ts.isNumericLiteral(node)) return point(node);
    if (ts.isArrayLiteralExpression(node)) return decimals(node.elements, 2) ?? thousands(node.elements);
    if (ts.isCallExpression(node)) {
      const isPlain = ts.isIdentifier(node.expression);
      return (isPlain ? decimals(node.arguments, 1) : undefined) ?? thousands(node.arguments);
    }
    return strokes(node);
  };
}
