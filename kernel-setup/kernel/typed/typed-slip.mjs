// Slips of the hand that the compiler's own message does not name: what stands on the line tells more.
// The rules are asked only where the compiler refuses the cell, so that what is right never gets a sentence.

import { braceSlips } from "./brace-slips.mjs";
import { bracketSlips } from "./bracket-slips.mjs";
import { foreignStatements } from "./foreign-statements.mjs";
import { foreignWords } from "./foreign-words.mjs";
import { maskCode } from "./mask-code.mjs";
import { commaSlips, day, numberSlips, oneIn, phone, thousands } from "./number-slips.mjs";
import { command, otherPlaces, pasted } from "./other-places.mjs";
import { otherWays } from "./other-ways.mjs";
import { signSlips, wordSlips } from "./sign-slips.mjs";
import { textSlips } from "./text-slips.mjs";

/** @typedef {import("../messages.js").Finding} Finding */

/** @typedef {import("./place.js").Rule} Rule */

/** For messages about the grammar and about names that do not exist: the first that knows the slip speaks. */
const rules = [
  ...foreignStatements,
  ...otherPlaces,
  ...otherWays,
  ...foreignWords,
  phone,
  day,
  thousands,
  ...textSlips,
  ...signSlips,
  ...bracketSlips,
  ...numberSlips,
  ...braceSlips,
  ...wordSlips,
];

/**
 * For messages about values that do not fit.
 *
 * @type {Readonly<Record<number, readonly Rule[]>>}
 */
const rulesForValues = {
  2322: [oneIn],
  2349: [pasted],
  2361: [oneIn],
  2362: [command],
  2363: [command],
  2554: [thousands],
  2559: [thousands],
  2638: [oneIn],
  2695: commaSlips,
  18016: otherPlaces,
};

/** @param {number} code */
function rulesFor(code) {
  return code < 2000 || code === 2304 || code === 2552 ? rules : (rulesForValues[code] ?? []);
}

/**
 * @param {Finding} finding
 * @param {import("../messages.js").Surroundings} surroundings
 * @returns {{ sentence: string, line: number } | undefined}
 */
export function typedSlip(finding, surroundings) {
  const { source } = surroundings;
  const masked = maskCode(source);
  const begin = source.lastIndexOf("\n", finding.start - 1) + 1;
  const end = source.indexOf("\n", finding.start);
  const [from, to] = [begin, end < 0 ? source.length : end];
  if (finding.file !== undefined) {
    return undefined;
  }
  const place = {
    finding,
    named: /'([^']*)'/.exec(finding.text)?.[1] ?? "",
    marked: source.slice(finding.start, finding.end),
    line: source.slice(from, to),
    code: masked.slice(from, to),
    at: finding.start - from,
    masked,
    surroundings,
  };
  for (const rule of rulesFor(finding.code)) {
    const slip = rule(place);
    if (slip !== undefined) {
      return typeof slip === "string" ? { sentence: slip, line: finding.line } : slip;
    }
  }
  return undefined;
}
