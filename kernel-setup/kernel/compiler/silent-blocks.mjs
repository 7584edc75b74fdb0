// Lines that look as if they belonged to a loop or a condition, as in Python, and do not, because no braces stand around
// them. Such a cell must not run: it counts too little, or has no end.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @returns {(node: Node) => string | undefined}
 */
export function silentBlocks(ts, file) {
  /** @param {Node} node @returns {string | undefined} the spaces before it, where it begins its line */
  function indent(node) {
    const before = file.text.slice(0, node.getStart(file));
    return /(?:^|\n)([ \t]*)$/.exec(before)?.[1];
  }

  /** @param {Node} node @returns {Node | undefined} the one statement that belongs to it */
  function bodyOf(node) {
    if (ts.isIfStatement(node)) {
      const last = node.elseStatement ?? node.thenStatement;
      return ts.isIfStatement(last) ? bodyOf(last) : last;
    }
    return ts.isIterationStatement(node, false) && !ts.isDoStatement(node) ? node.statement : undefined;
  }

  /** @param {Node} node */
  function wordOf(node) {
    return ts.isIfStatement(node)
      ? node.elseStatement
        ? "else"
        : "if"
      : ts.isWhileStatement(node)
        ? "while"
        : "for";
  }

  return (node) => {
    const body = bodyOf(node);
    const { parent } = node;
    if (body === undefined || ts.isBlock(body) || !(ts.isSourceFile(parent) || ts.isBlock(parent))) {
      return undefined;
    }
    const next = parent.statements[parent.statements.findIndex((each) => each.pos === node.pos) + 1];
    const inner = indent(body);
    const outer = indent(node);
    return next !== undefined &&
      inner !== undefined &&
      outer !== undefined &&
      inner.length > outer.length &&
      indent(next) === inner
      ? `without braces, only the first line below belongs to \`${wordOf(node)}\`. Put all of its lines between \`{\` and \`}\`.`
      : undefined;
  };
}
