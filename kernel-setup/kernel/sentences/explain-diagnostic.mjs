// A compiler message as a sentence for somebody who has never seen one.

import { silentSlip } from "../compiler/silent-slips.mjs";
import { typedSlip } from "../typed/typed-slip.mjs";
import { diagnosticSentence } from "./diagnostic-sentences.mjs";
import { excerpt } from "./excerpt.mjs";
import { handedOver } from "./handed-over.mjs";

/** @typedef {import("../messages.js").Finding} Finding */

/**
 * Reasons that name the mistake more exactly than the message they stand behind, the most exact first:
 * a misspelled or unknown option, a text that is not among the allowed ones, a missing option.
 */
const exactReasons = [2561, 2353, 2820, 2741, 2739, 2740];

/**
 * @param {readonly Finding[]} findings at least one
 * @param {import("../messages.js").Surroundings} surroundings
 * @returns {import("../messages.js").Explanation}
 */
export function explainDiagnostic(findings, surroundings) {
  const first = firstToMend(findings);
  if (first === undefined) {
    throw new RangeError("There is no finding to explain.");
  }
  const { say } = surroundings;
  const slip = slipOf([first, ...findings], surroundings);
  const line = slip?.line ?? first.line;
  const where = first.file === undefined ? `Line ${line}` : `File ${first.file}, line ${line}`;
  // One slip causes many messages: how many places are left to mend, they do not tell.
  const more = slip === undefined ? findings.length - 1 : 0;
  return {
    name: "TypeScriptError",
    sentence: say(`${where}: ${slip?.sentence ?? bestSentence(first, surroundings)}`),
    next: say(
      first.file === undefined
        ? "Nothing is broken: no part of the cell has run. Change the line and run the cell again."
        : "Nothing is broken: no part of the cell has run. Change the file, save it and run the cell again.",
    ),
    detail: [
      ...excerpt(first.fileText ?? surroundings.source, line === first.line ? first : { line }),
      ...(slip === undefined && first.code !== silentSlip && !isOwnExport(first)
        ? originalMessages(first, say)
        : []),
      ...(more > 0
        ? [say(`(${more} more ${more === 1 ? "place" : "places"} to look at after this one)`)]
        : []),
    ],
  };
}

/**
 * The slip behind the first finding, or behind the first for which the kernel, and not the learner, wrote a name:
 * braces with `=`.
 *
 * @param {readonly Finding[]} findings
 * @param {import("../messages.js").Surroundings} surroundings
 */
function slipOf([first, ...others], surroundings) {
  const unwritten = others.find(({ code, start, end }) => code === 2304 && start === end);
  return (first && typedSlip(first, surroundings)) ?? (unwritten && typedSlip(unwritten, surroundings));
}

/** @param {Finding} finding @param {import("../messages.js").Surroundings} surroundings */
function bestSentence(finding, surroundings) {
  if (finding.code < 2000 && finding.file?.endsWith(".json")) {
    return "this is no JSON. Is a comma, a quote or a bracket missing here, or one too many?";
  }
  const handed = handedOver(finding, surroundings.source);
  if (handed !== undefined) {
    return handed;
  }
  const reasons = [{ code: finding.code, text: finding.text }, ...finding.because];
  for (const exact of exactReasons) {
    const reason = reasons.find(({ code }) => code === exact);
    const sentence = reason && diagnosticSentence({ ...finding, ...reason }, surroundings);
    if (sentence !== undefined) {
      return sentence;
    }
  }
  if (finding.code === silentSlip) {
    return finding.text;
  }
  return (
    diagnosticSentence(finding, surroundings) ??
    `TypeScript does not understand this: ${lastSentence(finding.text)}`
  );
}

/** The kernel writes an `export` of its own below the cell. @param {Finding} finding */
function isOwnExport({ code, start, end }) {
  return code === 1233 && start === end;
}

/** @param {string} text */
function lastSentence(text) {
  return text.replace(/'([^']*)'/g, "`$1`");
}

/** @param {Finding} finding @param {(sentence: string) => string} say @returns {string[]} */
function originalMessages({ text, because }, say) {
  const shown = (/** @type {string} */ words) => (words.length > 200 ? `${words.slice(0, 200)}…` : words);
  return [
    say(`In the words of TypeScript: ${shown(text)}`),
    ...because.slice(0, 2).map((reason) => `  ${shown(reason.text)}`),
  ];
}

/**
 * The first, but of a name that is made twice the second place.
 *
 * @param {readonly Finding[]} findings
 */
function firstToMend(findings) {
  const [first] = findings;
  return first && [2300, 2393, 2451].includes(first.code)
    ? (findings.find((other) => other !== first && other.code === first.code && other.text === first.text) ??
        first)
    : first;
}
