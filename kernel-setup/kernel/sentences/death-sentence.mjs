// The sentence for a process of cells that has died.

import { projectLibrary } from "../project-library.mjs";
import { errorMessage } from "./error-message.mjs";

const fresh = "The notebook has started afresh and forgotten its names: run its cells from the top.";

/**
 * @param {object} death
 * @param {number | null} death.code
 * @param {string | null} death.signal
 * @param {string} death.said the end of what the process printed on stderr
 * @param {boolean} [death.isStopped] whether the learner insisted on a stop that nothing else could bring about
 */
export function deathSentence({ code, signal, said, isStopped = false }) {
  if (isStopped) {
    return `you stopped this cell, which could only be ended together with the notebook. ${fresh}`;
  }
  const full = /out of memory|allocation failed|invalid (?:array|table)? ?(?:size|length)/i;
  if (full.test(said) || code === 134) {
    return `the memory was full while this cell ran. ${fresh} Give this cell fewer rows or columns.`;
  }
  return signal === "SIGKILL"
    ? `the computer ended the notebook while this cell ran, most likely because its memory was full. ${fresh}`
    : `the notebook broke down while this cell ran. ${fresh}`;
}

/**
 * The error of the cell that ran.
 *
 * @param {Parameters<typeof deathSentence>[0]} death
 */
export function deathError(death) {
  const sentence = projectLibrary().say(deathSentence(death));
  return errorMessage({
    name: "KernelDied",
    sentence: sentence.slice(0, 1).toUpperCase() + sentence.slice(1),
    detail: [],
  });
}
