// tslab gives a compiler message and its reasons as one flat row: here they become one finding a place,
// with the places in the learner's own text.

/** @typedef {import("./messages.js").Finding} Finding */
/** @typedef {import("tslab/dist/converter.js").Diagnostic} Diagnostic */

/**
 * The findings in the order of the text; those about the grammar first, for they cause the others.
 *
 * @param {readonly Diagnostic[]} diagnostics
 * @param {string} source the learner's text
 * @param {(offset: number) => number} originalOffset
 * @returns {Finding[]}
 */
export function groupDiagnostics(diagnostics, source, originalOffset) {
  // tslab adds a line of its own below the cell: what is found there is missing at the cell's end.
  const last = source.trimEnd().length;
  /** @type {Map<string, Finding & { because: { code: number, text: string }[] }>} */
  const findings = new Map();
  for (const { start, end, code, messageText, fileName } of diagnostics) {
    const place = `${fileName ?? ""}:${start.offset}:${end.offset}`;
    const known = findings.get(place);
    if (known !== undefined) {
      known.because.push({ code, text: messageText });
      continue;
    }
    const own = fileName === undefined;
    const from = own ? Math.min(originalOffset(start.offset), last) : start.offset;
    findings.set(place, {
      code,
      text: messageText,
      line: own ? source.slice(0, from).split("\n").length : start.line + 1,
      start: from,
      end: own ? Math.min(originalOffset(end.offset), last) : end.offset,
      because: [],
      file: fileName,
    });
  }
  const isGrammar = (/** @type {Finding} */ { code }) => (code < 2000 ? 0 : 1);
  return [...findings.values()].sort((a, b) => isGrammar(a) - isGrammar(b) || a.start - b.start);
}
