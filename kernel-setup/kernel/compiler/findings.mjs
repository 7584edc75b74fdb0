// The messages of the compiler, one finding a place, with the places in the learner's own text.

/** @typedef {import("../messages.js").Finding} Finding */
/** @typedef {import("@tslab/typescript-for-tslab").Diagnostic} Diagnostic */
/** @typedef {import("@tslab/typescript-for-tslab").DiagnosticMessageChain} DiagnosticMessageChain */

/**
 * The findings in the order of the text; those about the grammar first, for they cause the others.
 *
 * @param {readonly Diagnostic[]} diagnostics
 * @param {object} cell
 * @param {string} cell.path under which the compiler knows it
 * @param {string} cell.source the learner's text
 * @param {number} cell.offset where that text begins in the file that the compiler read
 * @param {(path: string) => string} cell.nameOf what a file beside the notebook is called
 * @returns {Finding[]}
 */
export function findingsOf(diagnostics, { path, source, offset, nameOf }) {
  // The compiler reads one more line below the cell: what is found there is missing at the cell's end.
  const last = source.trimEnd().length;
  /** @type {Map<string, Finding & { because: { code: number, text: string }[] }>} */
  const findings = new Map();
  for (const { file, start = 0, length = 0, code, messageText } of diagnostics) {
    if (file === undefined) {
      continue;
    }
    const [first, ...because] = chain(messageText, code);
    const place = `${file.fileName}:${start}:${length}`;
    const known = findings.get(place);
    if (known !== undefined) {
      known.because.push(...(first === undefined ? [] : [first]), ...because);
      continue;
    }
    const own = file.fileName === path;
    const within = (/** @type {number} */ at) => (own ? Math.max(0, Math.min(at - offset, last)) : at);
    const text = own ? source : file.text;
    findings.set(place, {
      code,
      text: first?.text ?? "",
      line: text.slice(0, within(start)).split("\n").length,
      start: within(start),
      end: within(start + length),
      because,
      file: own ? undefined : nameOf(file.fileName),
      fileText: own ? undefined : file.text,
    });
  }
  const isGrammar = (/** @type {Finding} */ { code }) => (code < 2000 ? 0 : 1);
  return [...findings.values()].sort((a, b) => isGrammar(a) - isGrammar(b) || a.start - b.start);
}

/** @param {string | DiagnosticMessageChain} message @param {number} code @returns {{ code: number, text: string }[]} */
function chain(message, code) {
  return typeof message === "string"
    ? [{ code, text: message }]
    : [
        { code: message.code, text: message.messageText },
        ...(message.next ?? []).flatMap((next) => chain(next, next.code)),
      ];
}
