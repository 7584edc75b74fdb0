// An explanation as the error message of Jupyter: the sentence first, in bold; the rest short behind it.

const bold = "\u001b[1m";
const gray = "\u001b[90m";
const plain = "\u001b[0m";

/**
 * @param {import("../messages.js").Explanation} explanation
 * @returns {import("../messages.js").JupyterError}
 */
export function errorMessage({ name, sentence, next, detail }) {
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
