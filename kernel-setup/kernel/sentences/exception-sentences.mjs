// Sentences for the errors of JavaScript itself, of Node and of Arquero. Every other error keeps its own
// sentence: the library's are written for learners.

import { tableRules } from "./table-sentences.mjs";
import { unknownName } from "./unknown-name.mjs";

/**
 * @typedef {object} Context
 * @property {string} source the learner's line
 * @property {import("../messages.js").Surroundings} surroundings
 * @property {number} frames how many steps of the cell lead to the place
 *
 * @typedef {readonly [RegExp, (found: string[], context: Context) => string | undefined]} Rule
 */

/** @type {readonly Rule[]} */
const rules = [
  [/^(\S+) is not defined$/, ([name = ""], { surroundings }) => unknownName(name, surroundings)],
  [
    /^Cannot access '(.+)' before initialization$/,
    ([name]) => `\`${name}\` is used before the line that makes it. Move that line up.`,
  ],
  [/^((?:\(intermediate value\)|\S)+) is not a function$/, ([what = ""]) => notAFunction(what)],
  [
    /^Invalid time value$/,
    () => "this day cannot be read. Write it with the year first, such as `2026-10-20`.",
  ],
  [/^(\S+) is not a constructor$/, ([what]) => `\`new\` cannot stand before \`${what}\`.`],
  [
    /^Cannot read properties of (undefined|null) \(reading '(.+)'\)$/,
    ([, property = ""], { source }) =>
      `${emptyPart(source, property)} is empty, so its \`${property}\` cannot be read.`,
  ],
  [
    /^Cannot set properties of (?:undefined|null) \(setting '(.+)'\)$/,
    ([property = ""], { source }) =>
      `${emptyPart(source, property)} is empty, so its \`${property}\` cannot be set.`,
  ],
  [
    /^(\S+|object null|(?:number|boolean|bigint|symbol|function) \S+) is not iterable/,
    ([what = ""]) => `${named(what)} is not a list, but a list is needed here.`,
  ],
  [
    /^Assignment to constant variable\.$/,
    () => "a name made with `const` keeps its value. Make it with `let`, or choose a new name.",
  ],
  [
    /^Cannot assign to read only property '(.+)' of/,
    ([name]) => `\`${name}\` cannot be changed. Make a changed copy instead.`,
  ],
  [
    /^Cannot add property (.+), object is not extensible$/,
    () => "this cannot be changed. Make a changed copy instead.",
  ],
  [
    /^Maximum call stack size exceeded$/,
    (_, { source, frames }) =>
      frames < 20 && /\(.*\.\.\./.test(source)
        ? "too many values stand in the brackets of one call: about 100,000 fit. Go through the list instead, as in `list.reduce((a, b) => Math.max(a, b))`."
        : "a function calls itself again and again without an end.",
  ],
  [
    /^Invalid string length$|^Cannot create a string longer than/,
    () => "the text becomes too long: about 500 million letters fit into one.",
  ],
  [
    /^Array buffer allocation failed$|^Invalid typed array length|maximum size exceeded$|reaching memory limit|^The value of "size" is out of range\. It must be >= 0 && <= \d+\. Received [\d_]{9,}$/,
    () => "this needs more memory than there is. Take fewer rows or columns.",
  ],
  [
    /^Cannot use 'import\.meta' outside a module$/,
    () =>
      'a cell has no address of its own. Files are found from the folder of the notebook, such as `"./voters.csv"`.',
  ],
  [/^Invalid array length$/, () => "a list cannot have this length."],
  [
    /^Reduce of empty array with no initial value$/,
    () => "the list is empty, so there is nothing to sum up.",
  ],
  [
    /^Cannot mix BigInt and other types/,
    () => "two kinds of numbers meet here. Turn both into plain numbers with `Number(…)`.",
  ],
  [/^Cannot convert undefined or null to object$/, () => "a value is still empty here."],
  [
    /in JSON at position|is not valid JSON$|^Unexpected end of JSON input$/,
    () => "this text is not JSON, so it cannot be read as data.",
  ],
  [
    /^Converting circular structure to JSON/,
    () =>
      "this holds itself somewhere inside, so it cannot be written as one text. Take the part that is needed.",
  ],
  [/^ENOENT: .*'(.+)'$/, ([path]) => `there is no file \`${path}\`. Check its name and its folder.`],
  [/^EACCES: .*'(.+)'$/, ([path]) => `the file \`${path}\` may not be opened.`],
  [
    /^Cannot find module '(.+)'/,
    ([name]) => `there is no package or file called \`${name}\`. Check the spelling.`,
  ],
  [
    /^(?:fetch failed|Failed to fetch)$|^NetworkError when attempting to fetch|ENOTFOUND|ECONNREFUSED|EAI_AGAIN/,
    () => "the website did not answer. Is the computer online, and is the address right?",
  ],
];

/**
 * @param {Error} error
 * @param {string} source the learner's line
 * @param {import("../messages.js").Surroundings} surroundings
 * @returns {string}
 */
export function exceptionSentence(error, source, surroundings) {
  const inner = innerErrors(error);
  const { errors } = /** @type {{ errors?: readonly unknown[] }} */ (error);
  // What several attempts have in common is said by none of them: the first speaks for all.
  if (inner.length > 0 && /^(?:All promises were rejected)?$/.test(error.message)) {
    return `all ${errors?.length} attempts failed. The first: ${inner[0]?.message ?? ""}`;
  }
  const message = withoutWrapping(error.message ?? "");
  const frames = (error.stack ?? "").split("\n    at ").length;
  for (const [pattern, say] of [...tableRules, ...rules]) {
    const [found, ...parts] = pattern.exec(message) ?? [];
    const sentence = found === undefined ? undefined : say(parts, { source, surroundings, frames });
    if (sentence !== undefined) {
      return sentence;
    }
  }
  return message === "" ? `the cell stopped with an error of the kind ${error.name}.` : message;
}

/** @param {Error} error @returns {readonly Error[]} what an error that stands for several holds */
export function innerErrors(error) {
  const { errors } = /** @type {{ errors?: unknown }} */ (error);
  return Array.isArray(errors) ? errors.filter((inner) => inner instanceof Error) : [];
}

/** @param {string} what */
function notAFunction(what) {
  const [, owner, last] = /^(.*)\.([\w$]+)$/.exec(what) ?? [];
  return owner === undefined || last === undefined
    ? `\`${what}\` is not a function, so no brackets \`(…)\` can stand after it.`
    : `\`${owner}\` has no function called \`${last}\`. Check the spelling.`;
}

/**
 * The part of the line before `.property`: it is the one that is empty.
 *
 * @param {string} source
 * @param {string} property
 */
function emptyPart(source, property) {
  const at = source.search(new RegExp(`\\??\\.\\s*${property.replace(/[^\w]/g, "\\$&")}(?![\\w$])`));
  const part = /[A-Za-z_$][\w$.]*(?:\[[^\]]*\]|\([^()]*\))*$/.exec(source.slice(0, Math.max(at, 0)))?.[0];
  return part === undefined ? "a value" : `\`${part}\``;
}

/** @param {string} what */
function named(what) {
  return /^(undefined|null|object null)/.test(what)
    ? "a value that is still empty"
    : `\`${what.replace(/^\w+ /, "")}\``;
}

/** @param {string} message the name of the object on which the names of all cells live is left out */
export function withoutWrapping(message) {
  return message.replace(/\(0 ?, (?:[\w$]+\.)?([\w$]+)\)/g, "$1").replace(/\bexports(?:_of_cells)?\./g, "");
}
