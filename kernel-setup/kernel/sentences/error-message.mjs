// An explanation as the error message of Jupyter: the sentence first, in bold; the rest short behind it.

/** More characters than this nobody reads, and a notebook that holds them opens slowly. */
const mostCharacters = 2000;

const bold = "\u001b[1m";
const gray = "\u001b[90m";
const plain = "\u001b[0m";

/**
 * @param {import("../messages.js").Explanation} explanation
 * @returns {import("../messages.js").JupyterError}
 */
export function errorMessage({ name, sentence: whole, next, detail: lines }) {
  const sentence = cut(whole);
  const detail = lines.map(cut);
  return {
    ename: name,
    evalue: sentence,
    traceback: [
      `${bold}${sentence}${plain}`,
      ...(next === undefined ? [] : [next]),
      ...(detail.length === 0 ? [] : ["", ...detail.map((line) => `${gray}${line}${plain}`)]),
    ],
  };
}

/** @param {string} words */
function cut(words) {
  return words.length > mostCharacters ? `${words.slice(0, mostCharacters)}…` : words;
}
