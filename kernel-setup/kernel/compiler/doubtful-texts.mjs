// Texts that are seldom what was meant: a name in braces that stays a name, a list or a row that becomes `[object Object]`.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */
/** @typedef {import("@tslab/typescript-for-tslab").Expression} Expression */
/** @typedef {import("@tslab/typescript-for-tslab").Type} Type */

/** Methods that look for a part of a text, such as the place of a name in a letter. */
const looksFor = /^(?:replace|replaceAll|split|includes|indexOf|startsWith|endsWith|test)$/;

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @returns {(node: Node) => string | undefined}
 */
export function doubtfulTexts(ts, checker, file) {
  /** @param {Node} node a text, or a part of one */
  function ofText(node) {
    const { text } = /** @type {{ text: string }} */ (/** @type {unknown} */ (node));
    const [whole, name] = /(?<![${\w"'])\{\s*([A-Za-z_]\w*)\s*(?:[.[][^{}]*)?\}(?!\})/.exec(text) ?? [];
    const { parent } = node;
    const asked = ts.isCallExpression(parent) ? parent.expression : parent;
    const isPart = ts.isPropertyAccessExpression(asked) && looksFor.test(asked.name.text);
    const isWhole = text.trim() === whole;
    if (name === undefined || isPart || isWhole || ts.isTaggedTemplateExpression(parent)) return undefined;
    const isKnown = checker
      .getSymbolsInScope(node, ts.SymbolFlags.Variable)
      .some((symbol) => symbol.name === name);
    return isKnown
      ? "a text with values in it stands in backticks, each value as `$" + "{name}`."
      : undefined;
  }

  /** @param {Type} type whether its text is nothing but `[object …]` @returns {boolean} */
  function saysNothing(type) {
    const item = type.getNumberIndexType();
    if (item !== undefined && type.getProperty("findIndex") !== undefined) return saysNothing(item);
    const isObject = (type.flags & ts.TypeFlags.Object) !== 0 && type.getCallSignatures().length === 0;
    // Errors and patterns have a text of their own, which their types do not tell.
    if (!isObject || type.getProperty("message") || type.getProperty("exec")) return false;
    if (type.symbol?.name === "ColumnTable") return true;
    const [made] = type.getProperty("toString")?.declarations ?? [];
    return (
      made === undefined || (ts.isInterfaceDeclaration(made.parent) && made.parent.name.text === "Object")
    );
  }

  /** @param {Expression} part of a text */
  function ofPart(part) {
    const typed = part.getText(file).slice(0, 60);
    return saysNothing(checker.getTypeAtLocation(part))
      ? `in a text, \`${typed}\` is no more than \`[object Object]\`. Show it alone, with \`show(${typed})\`, or name one part of it.`
      : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").BinaryExpression} node `"Total: " + rows` */
  function ofSum({ left, right, operatorToken: { kind } }) {
    if (kind !== ts.SyntaxKind.PlusToken && kind !== ts.SyntaxKind.PlusEqualsToken) return undefined;
    /** @param {Expression} side */
    const isText = (side) => (checker.getTypeAtLocation(side).flags & ts.TypeFlags.StringLike) !== 0;
    return isText(left) ? ofPart(right) : isText(right) ? ofPart(left) : undefined;
  }

  return (node) => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return ofText(node);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) return ofText(node);
    if (ts.isTemplateSpan(node)) {
      return ts.isTaggedTemplateExpression(node.parent.parent) ? undefined : ofPart(node.expression);
    }
    return ts.isBinaryExpression(node) ? ofSum(node) : undefined;
  };
}
