// Object shorthand across cells. tslab turns a name of an earlier cell into `exports.name`, but misses it in
// `{ name }` and spoils `const { key: name } = …`. Written out with a quoted key, both work. It cannot import `___`.

/**
 * The text with its shorthand written out on the same lines, and the way back from a place in it to the
 * same place in the text before.
 *
 * @typedef {object} ExpandedText
 * @property {string} text
 * @property {(offset: number) => number} originalOffset
 */

/**
 * `({ a })` becomes `({ "a": a })`, `const { a: b } = c` becomes `const { "a": b } = c`.
 * A text with a mistake in its grammar stays as it is: its own message is better than one about ours.
 *
 * @param {typeof import("@tslab/typescript-for-tslab")} ts
 * @param {string} source
 * @returns {ExpandedText}
 */
export function expandNames(ts, source) {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  /** @type {{ at: number, text: string }[]} */
  const insertions = [];

  /** @param {import("@tslab/typescript-for-tslab").Node} node */
  function visit(node) {
    if (ts.isShorthandPropertyAssignment(node)) {
      insertions.push(
        { at: node.name.getStart(), text: '"' },
        { at: node.name.end, text: `": ${node.name.text}` },
      );
    } else if (ts.isBindingElement(node) && node.propertyName && ts.isIdentifier(node.propertyName)) {
      const { propertyName } = node;
      insertions.push({ at: propertyName.getStart(), text: '"' }, { at: propertyName.end, text: '"' });
    } else if (ts.isImportSpecifier(node) && node.name.text === "___") {
      // tslab cannot import a name that begins with two underscores. The library's blank is there without it.
      const comma = /^\s*,/.exec(source.slice(node.end))?.[0].length ?? 0;
      insertions.push({ at: node.getStart(), text: "/*" }, { at: node.end + comma, text: "*/" });
    }
    ts.forEachChild(node, visit);
  }

  const { parseDiagnostics } = /** @type {{ parseDiagnostics?: readonly unknown[] }} */ (
    /** @type {unknown} */ (file)
  );
  if ((parseDiagnostics ?? []).length === 0) {
    visit(file);
  }
  insertions.sort((a, b) => a.at - b.at);
  let text = "";
  let from = 0;
  for (const insertion of insertions) {
    text += source.slice(from, insertion.at) + insertion.text;
    from = insertion.at;
  }
  text += source.slice(from);
  return { text, originalOffset: (offset) => offsetBefore(insertions, offset) };
}

/** @param {readonly { at: number, text: string }[]} insertions @param {number} offset */
function offsetBefore(insertions, offset) {
  let inserted = 0;
  for (const { at, text } of insertions) {
    if (offset <= at + inserted) {
      break;
    }
    inserted += Math.min(text.length, offset - at - inserted);
  }
  return offset - inserted;
}
