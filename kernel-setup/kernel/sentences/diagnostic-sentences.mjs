// One sentence for each compiler message that a newcomer meets. A message without one keeps its own words.

import { callSentences } from "./call-sentences.mjs";
import { grammarSentences } from "./grammar-sentences.mjs";
import { nameSentences } from "./name-sentences.mjs";
import { ruleSentences } from "./rule-sentences.mjs";

/**
 * @typedef {object} Message
 * @property {readonly string[]} quoted what stands in quotes in the message, in order
 * @property {string} text the message
 * @property {string} marked the learner's text at the place that is meant
 * @property {string} before the learner's text before that place
 * @property {string} after the learner's text after that place
 * @property {import("../messages.js").Surroundings} surroundings
 *
 * @typedef {Readonly<Record<number, (message: Message) => string | undefined>>} Sentences
 */

/** @type {Sentences} */
const sentences = { ...grammarSentences, ...nameSentences, ...callSentences, ...ruleSentences };

/**
 * @param {import("../messages.js").Finding} finding
 * @param {import("../messages.js").Surroundings} surroundings
 * @returns {string | undefined}
 */
export function diagnosticSentence({ code, text, start, end, fileText }, surroundings) {
  const source = fileText ?? surroundings.source;
  return sentences[code]?.({
    quoted: [...text.matchAll(/'((?:[^']|'(?=\w))*)'/g)].map(([, quoted]) => quoted ?? ""),
    text,
    marked: source.slice(start, end),
    before: source.slice(0, start),
    after: source.slice(end),
    surroundings,
  });
}
