// Brackets that are not closed, with the line on which the closing one is missing.

/** @typedef {import("./place.js").Rule} Rule */
/** @typedef {{ mark: string, line: number, at: number }} Open */

/** @type {Readonly<Record<string, string>>} */
const closing = { "(": ")", "[": "]", "{": "}" };

/**
 * The brackets that are open at the end of the text, the innermost last, and the first that closes none of its kind.
 *
 * @param {string} masked
 */
export function matchBrackets(masked) {
  /** @type {Open[]} */
  const open = [];
  for (const { 0: mark, index = 0 } of masked.matchAll(/[()[\]{}]/g)) {
    const line = masked.slice(0, index).split("\n").length;
    if (mark in closing) {
      open.push({ mark, line, at: index });
    } else if (closing[open.at(-1)?.mark ?? ""] === mark) {
      open.pop();
    } else {
      return { open, stray: { mark, line, at: index } };
    }
  }
  return { open, stray: undefined };
}

/** @type {Rule} */
function unbalanced({ finding, masked, at, code }) {
  const { open, stray } = matchBrackets(masked);
  const opened = open.at(-1);
  const textIsOpen = ['"', "'", "`"].some((quote) => masked.split(quote).length % 2 === 0);
  if (finding.code > 1999 || textIsOpen || (opened === undefined && stray === undefined)) {
    return undefined;
  }
  if (stray !== undefined) {
    if (opened === undefined) {
      return { sentence: `there is one \`${stray.mark}\` too many here.`, line: stray.line };
    }
    const missing = closing[opened.mark];
    return opened.line === stray.line
      ? { sentence: `a closing \`${missing}\` is missing before the \`${stray.mark}\`.`, line: stray.line }
      : {
          sentence: `the \`${opened.mark}\` on this line is not closed: a \`${missing}\` is missing before the \`${stray.mark}\` on line ${stray.line}.`,
          line: opened.line,
        };
  }
  return atPlace(finding.start, masked, code.slice(0, at).trim() === "");
}

/**
 * A bracket that is never closed: it is missing at the end of the line before the one at which the compiler stumbled.
 *
 * @param {number} start @param {string} masked @param {boolean} beginsLine
 */
function atPlace(start, masked, beginsLine) {
  const inner = matchBrackets(masked.slice(0, start)).open.at(-1);
  if (inner === undefined || closes(inner, masked)) {
    return undefined;
  }
  const missing = closing[inner.mark];
  const lineBefore = masked.slice(0, start).trimEnd().split("\n").length;
  if (masked.slice(start).trim() === "") {
    return inner.line === lineBefore
      ? undefined
      : {
          sentence: `the \`${inner.mark}\` on this line is not closed: a \`${missing}\` is missing.`,
          line: inner.line,
        };
  }
  if (!beginsLine && masked[start] === "{" && inner.mark === "(") {
    return { sentence: `a closing \`${missing}\` is missing before the \`{\`.`, line: inner.line };
  }
  return beginsLine
    ? {
        sentence:
          inner.line === lineBefore
            ? `the \`${inner.mark}\` on this line is not closed: a \`${missing}\` is missing.`
            : `a \`${missing}\` is missing at the end of this line: the \`${inner.mark}\` on line ${inner.line} is not closed.`,
        line: lineBefore,
      }
    : undefined;
}

/** @param {Open} bracket @param {string} masked */
function closes(bracket, masked) {
  return !matchBrackets(masked).open.some(({ at }) => at === bracket.at);
}

/** @type {readonly Rule[]} */
export const bracketSlips = [unbalanced];
