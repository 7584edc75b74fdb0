// Numbers as people write them: with a percent sign, a currency, a unit, or commas between the thousands.

import { dayInQuotes, phoneInQuotes } from "../compiler/texts-in-quotes.mjs";
import { near } from "./near.mjs";

/** @typedef {import("./place.js").Rule} Rule */

/** @type {Rule} */
function percent({ code, at }) {
  const [, typed] =
    near(
      /(?<![\w.])(\d+(?:[.,]\d+)?|\.\d+)\s*(?:%|percent\b|pct\b|por ciento\b)(?:\s*of\b|(?=\s*(?:$|[;,)\]}*/+<>=&|?:-])))/g,
      code,
      at,
    ) ?? [];
  if (typed === undefined) {
    return undefined;
  }
  const share = Number((Number(typed.replace(",", ".")) / 100).toPrecision(12));
  return `a percentage is written as a share, \`${share}\`, or as a text, \`"${typed}%"\`.`;
}

/** @type {Rule} */
function currency({ code, at }) {
  const sums =
    /[$€£¥₹]\s?(\d+(?:[,.'’ ]\d+)*)(?:\s?(k|K|M|bn|thousand|million|billion)\b)?|(?<![\w.])(\d+(?:[,.'’ ]\d+)*)\s?[$€£¥₹](?!\w)/g;
  const [, before, word = "", behind] = near(sums, code, at) ?? [];
  const typed = before ?? behind;
  const factor = multiples[word];
  const digits = typed && plainDigits(typed);
  return (
    digits &&
    `a number is written without a sign for money: write \`${factor === undefined ? digits : multiplied(digits, factor)}\`.`
  );
}

/** @type {Readonly<Record<string, string>>} */
const separators = { " ": "spaces", ",": "a comma", ".": "points", "'": "apostrophes" };

/** @type {Rule} */
export function thousands({ line, code, at, finding }) {
  const pattern =
    /(?<![\w.,'’]|[$€£¥₹]\s?)[1-9]\d{0,2}(?:([ ,.'’\u00a0\u202f])\d{3}(?:\1\d{3})*)(?![\w'’]|\s?[$€£¥₹]|[.,]\d)/g;
  const [typed, mark = ""] = near(pattern, line, at) ?? [];
  if (typed === undefined || (mark !== "'" && !code.includes(typed))) {
    return undefined;
  }
  if (mark === "." && typed.indexOf(".") === typed.lastIndexOf(".")) {
    return undefined;
  }
  // Without a mistake in the grammar, the comma stands between two values.
  if (finding.code === 2554 && typed.split(mark).length > 2) {
    return undefined;
  }
  const name = separators[mark === "’" ? "'" : mark] ?? "spaces";
  const digits = typed.replaceAll(mark, "");
  return name === "spaces"
    ? `a number is written without spaces: write \`${digits}\`. Between two numbers stands a comma.`
    : `a number is written without ${name}: write \`${digits}\`.`;
}

/** @type {Rule} */
function decimals({ code, at }) {
  const grouped = /(?<![\w.,'’]|[$€£¥₹]\s?)\d{1,3}(?:([ .'’\u00a0\u202f])\d{3}(?:\1\d{3})*),\d+(?![\w,.])/g;
  const [long] = near(grouped, code, at) ?? [];
  if (long !== undefined) {
    return `the decimals of a number come after a point: write \`${plainDigits(long)}\`.`;
  }
  const [, whole, digits] = near(/(?<![\w.,])(\d+),(\d+)(?![\w.]|,\S)/g, code, at) ?? [];
  return whole === undefined || (digits?.length === 3 && whole !== "0")
    ? undefined
    : `the decimals of a number come after a point: write \`${whole}.${digits}\`.`;
}

/** @type {Rule} */
export function phone({ line, code, at }) {
  const pattern =
    /(?<![\w.+(-])(?:\+\d{1,3}[ -]?)?(?:\(\d{3}\) ?|\d{3}([ .-]))\d{3}[ .-]\d{4}(?![\w-])|(?<![\w.-])\+\d{1,3}(?:[ -]\d{2,4}){3,4}(?![\w-])/g;
  const [typed] = near(pattern, line, at) ?? [];
  return typed === undefined || !code.includes(typed) ? undefined : phoneInQuotes(typed);
}

/** Nov 3, 2026; 3 November; 3 de noviembre de 2026 */
const month =
  "(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";
const inWords = new RegExp(
  `(?<![\\w.])(?:${month}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s*\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:de\\s+|of\\s+)?${month}(?:,?\\s+(?:de\\s+)?\\d{4})?)(?!\\w)`,
  "gi",
);

/** @type {Rule} */
export function day({ code, at }) {
  const [typed] =
    near(
      /(?<![\w./-])(?:\d{4}([-./])\d{1,2}\1\d{1,2}(?:T[\d:]+Z?)?|\d{1,2}([-/])\d{1,2}\2(?:\d{4}|\d\d)|\d{1,2}\.\d{1,2}\.\d{2,4})(?![\w/-])/g,
      code,
      at,
    ) ??
    near(inWords, code, at) ??
    [];
  return typed === undefined ? undefined : dayInQuotes(typed);
}

/** @type {Rule} */
function timeOfDay({ code, at, marked }) {
  const [dotted] = near(/(?<![\w.])\d{1,2}(?::\d{2})?\s*[ap]\.\s?m\b\.?/gi, code, at) ?? [];
  if (dotted !== undefined) return `a time of day is a text in quotes: \`"${dotted}"\`.`;
  const [, typed] = near(/(?<![\w.])(\d{1,2}:\d{2}(?:\s*[ap]m\b)?|\d{1,2}\s*[ap]m\b)/gi, code, at) ?? [];
  return typed === undefined || (marked !== ":" && !/^[ap]m$/i.test(marked))
    ? undefined
    : `a time of day is a text in quotes: \`"${typed}"\`.`;
}

/** @type {Rule} */
export function oneIn({ code, at }) {
  const [, part, whole] = near(/(?<![\w.])(\d+)\s+(?:in|of|out of)\s+(\d+)(?![\w.])/g, code, at) ?? [];
  return part === undefined
    ? undefined
    : `a share such as ${part} in ${whole} is written \`${part} / ${whole}\`.`;
}

/** @type {Readonly<Record<string, number>>} */
const multiples = { k: 1e3, K: 1e3, thousand: 1e3, M: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

/** @type {Rule} */
function unit({ code, at, marked, surroundings }) {
  const before = code.slice(0, at);
  const [typed, digits] = /(?<![\w$.,])(\d+(?:\.\d+)?)\s*$/.exec(before) ?? [];
  const word = /^[A-Za-z]+/.exec(marked)?.[0];
  const after = code.slice(at + marked.length);
  const named = /(?:const|let|var|function|class)\s+$/.test(before.slice(0, -(typed ?? "").length));
  // The parts of a loop are no amounts.
  if (
    /\bfor\s*\(/.test(before) ||
    digits === undefined ||
    word === undefined ||
    word !== marked ||
    named ||
    /^\s*[:=(.[]/.test(after)
  ) {
    return undefined;
  }
  const factor = multiples[word];
  if (factor !== undefined && /[*/]\s*$/.test(before.slice(0, -(typed ?? "").length))) {
    return `a number is written with all its digits: write \`${digits} * ${factor}\`.`;
  }
  if (factor !== undefined) {
    return `a number is written with all its digits: write \`${multiplied(digits, factor)}\`.`;
  }
  if (surroundings.declared.includes(word)) {
    return typed === digits
      ? `times is written \`*\`: \`${digits} * ${word}\`.`
      : `a sign is missing between \`${digits}\` and \`${word}\`. If \`${word}\` is a unit, leave it out.`;
  }
  return language.test(word)
    ? undefined
    : `a number stands alone: write \`${/\d+\s*\/\s*[\d.]+(?=\s*$)/.exec(before)?.[0] ?? digits}\`. What it counts (\`${word}\`) goes into a name or behind \`//\`.`;
}

/** @param {string} digits @param {number} factor */
function multiplied(digits, factor) {
  return Number((Number(digits) * factor).toPrecision(12));
}

/** Words that are no unit. */
const language = /^(?:and|or|not|is|if|else|then|in|of|to|by|as|x|y|o|no|si|entonces|for|while|from|until)$/i;

/** @type {Rule} */
function times({ code, at }) {
  const [, left, right] =
    near(/(?<![\w.])(\d+(?:\.\d+)?|\d*\))\s*[xX]\s*(\d+(?:\.\d+)?(?!\w)|\()/g, code, at) ?? [];
  if (left === undefined) {
    return undefined;
  }
  const whole = left.endsWith(")") || right === "(" ? "" : `: \`${left} * ${right}\``;
  return `times is written \`*\`${whole}.`;
}

/**
 * The digits that are meant: without separators of thousands, with a point before the decimals.
 *
 * @param {string} typed
 */
function plainDigits(typed) {
  const grouped = typed.replace(/[,.'’ ](?=\d{3}(?:\D|$))/g, (mark, at) =>
    mark === "." && !/\.\d{3}$/.test(typed) && at > typed.lastIndexOf(",") && typed.includes(",") ? mark : "",
  );
  return grouped.replace(",", ".");
}

/** @type {readonly Rule[]} */
export const numberSlips = [percent, currency, oneIn, times, day, timeOfDay, decimals, unit];

/** Two values with a comma between them, of which the first is never used: one number was meant. */
export const commaSlips = [thousands, decimals];
