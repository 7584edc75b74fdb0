// Where one of several texts is needed, the compiler names the type: the learner is told the texts.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Diagnostic} Diagnostic */

/** Of a value in brackets, and of one that a name or an option is given. */
const codes = [2345, 2322];

/**
 * @param {TypeScript} ts
 * @param {import("@tslab/typescript-for-tslab").TypeChecker} checker
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 * @param {Diagnostic} diagnostic
 * @returns {Diagnostic}
 */
export function spelledOut(ts, checker, file, diagnostic) {
  const { code, file: at, start = 0, length = 0, messageText } = diagnostic;
  if (at !== file || !codes.includes(code) || typeof messageText !== "string") {
    return diagnostic;
  }

  /** @param {import("@tslab/typescript-for-tslab").Node} node @returns {string | undefined} */
  function find(node) {
    if (node.getStart(file) === start && node.end === start + length) {
      const { parent } = node;
      const isName =
        (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
      const given = isName ? parent.initializer : node;
      if (given !== undefined && ts.isStringLiteral(given)) return textsFor(given);
    }
    return node.pos <= start && start < node.end ? ts.forEachChild(node, find) : undefined;
  }

  /** @param {import("@tslab/typescript-for-tslab").Expression} given */
  function textsFor(given) {
    const wanted = checker.getContextualType(given);
    const types = wanted?.isUnion() ? wanted.types : [];
    const texts = types.flatMap((type) => (type.isStringLiteral() ? [`"${type.value}"`] : []));
    return texts.length > 0 && texts.length === types.length
      ? String(messageText).replace(/(type )'[^']*'\.$/, `$1'${texts.join(" | ")}'.`)
      : undefined;
  }

  return { ...diagnostic, messageText: find(file) ?? messageText };
}
