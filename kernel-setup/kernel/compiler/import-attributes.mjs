// `import rows from "./rows.json" with { type: "json" }`: what such an import says of its file is newer than the
// compiler of the cells, and nothing here needs it. It is blanked, so that every place in the text stays.

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Node} Node */

const attributes = /^\s*with\s*\{[^{}]*\}/;

/** @param {TypeScript} ts @param {string} text */
export function withoutAttributes(ts, text) {
  if (!/["']\s*with\s*\{|\bimport\s*\([^)]*\{\s*["']?with\b/.test(text)) {
    return text;
  }
  const file = ts.createSourceFile("cell.ts", text, ts.ScriptTarget.ES2022, true);
  let blanked = text;

  /** @param {number} start @param {number} end */
  function blank(start, end) {
    blanked = blanked.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, " ") + blanked.slice(end);
  }

  /** @param {Node} node */
  function visit(node) {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const end = node.moduleSpecifier?.end;
      const [said] = (end !== undefined && attributes.exec(text.slice(end))) || [];
      if (end !== undefined && said !== undefined) blank(end, end + said.length);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier, options] = node.arguments;
      if (specifier !== undefined && options !== undefined) blank(specifier.end, options.end);
    }
    ts.forEachChild(node, visit);
  }

  visit(file);
  return blanked;
}
