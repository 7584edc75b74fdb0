// A `const enum` is no more than an `enum` here: the compiler would write its numbers into each function that names it, which
// then would not see what a later cell makes of it.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */

/**
 * The same text, each place where it was, with spaces for the `const`.
 *
 * @param {TypeScript} ts
 * @param {string} source
 */
export function plainEnums(ts, source) {
  if (!/\bconst\s+enum\b/.test(source)) return source;
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  let plain = source;
  /** @param {import("@tslab/typescript-for-tslab").Node} node */
  function look(node) {
    const word =
      ts.isEnumDeclaration(node) && node.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ConstKeyword);
    if (word) {
      const start = word.getStart(file);
      plain = plain.slice(0, start) + " ".repeat(word.end - start) + plain.slice(word.end);
    }
    ts.forEachChild(node, look);
  }
  look(file);
  return plain;
}
