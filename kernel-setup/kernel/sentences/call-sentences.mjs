// Sentences for calls, options and calculations with the wrong kind of value.

import { plainType } from "./plain-type.mjs";

/** @param {import("./diagnostic-sentences.mjs").Message} message */
function wrongKind({ quoted: [given, wanted], marked, surroundings }) {
  if (given === undefined || wanted === undefined) {
    return undefined;
  }
  if (/^"[^"]*"$/.test(given) && / \| /.test(wanted) && /^[^|]*"/.test(wanted)) {
    return notAmong(given, wanted.match(/"[^"]*"/g) ?? [], surroundings);
  }
  if (given.includes("=>") && wanted.includes("=>")) return wrongAnswer(given, wanted, marked);
  const what = marked.length > 0 && marked.length <= 40 && !marked.includes("\n") ? `\`${marked}\`` : "this";
  return `${what} is ${plainType(given)}, but ${plainType(wanted)} is needed here.`;
}

/**
 * A small function that gives back something else than is needed.
 *
 * @param {string} given @param {string} wanted @param {string} marked
 */
function wrongAnswer(given, wanted, marked) {
  const [, head, value] = /^([^=]*?)\s*=>\s*\{\s*([^;{}]+?);?\s*\}$/.exec(marked) ?? [];
  if (value !== undefined && !/^return\b/.test(value)) {
    return `behind \`=>\`, braces give nothing back: write \`${head} => ${value.slice(0, 40)}\`.`;
  }
  const [made, needed] = [given, wanted].map((type) => plainType(type.slice(type.lastIndexOf("=> ") + 3)));
  return made === needed
    ? `\`${marked.slice(0, 40)}\` is another function than the one that is needed here. Check the values in its brackets.`
    : `\`${marked.slice(0, 40)}\` gives back ${made}, but ${needed} is needed here.`;
}

/**
 * @param {string} given with its quotes
 * @param {readonly string[]} possible
 * @param {import("../messages.js").Surroundings} surroundings
 */
function notAmong(given, possible, { closest }) {
  const near = closest(given, possible);
  const help = near === undefined ? `Possible are ${possible.join(", ")}.` : `Did you mean ${near}?`;
  return `${given} is not one of the possible values. ${help}`;
}

/**
 * Here the name that takes the value is marked.
 *
 * @param {import("./diagnostic-sentences.mjs").Message} message
 */
function wrongValue(message) {
  const {
    quoted: [given, wanted],
    marked,
    after,
  } = message;
  return given !== undefined &&
    wanted !== undefined &&
    /^[A-Za-z_$][\w$]*$/.test(marked) &&
    /^\s*[:=]/.test(after)
    ? `\`${marked}\` takes ${plainType(wanted)}, but it is given ${plainType(given)}.`
    : wrongKind(message);
}

/** @param {import("./diagnostic-sentences.mjs").Message} message `"a" in "abc"` */
function textInText({ quoted: [given, wanted], marked, before }) {
  const [, part] = /("[^"]*"|'[^']*'|[\w$.]+)\s+in\s*$/.exec(before) ?? [];
  return part !== undefined && given === "string" && wanted === "object"
    ? `whether a text holds another is asked with \`${marked.slice(0, 40)}.includes(${part})\`.`
    : undefined;
}

/** @param {import("./diagnostic-sentences.mjs").Message} message */
function wrongCount({ text, before, marked }) {
  const [wanted, given] = [...text.matchAll(/\d+(?:-\d+)?/g)].map(([number]) => number);
  // Marked is the name, the whole call, or the first value that is too much.
  const call =
    /^(?:[\w$]+\.)*([A-Za-z_$][\w$]*)(?:\(|$)/.exec(
      given === undefined || !extra(wanted, given) ? marked : "",
    )?.[1] ??
    /([A-Za-z_$][\w$]*)\s*\([^()]*$/.exec(before)?.[1] ??
    /^([A-Za-z_$][\w$]*)\s+\(/.exec(marked)?.[1];
  const least = text.includes("at least") ? "at least " : "";
  const values = wanted === "1" ? "1 value" : `${wanted?.replace("-", " to ")} values`;
  if (call === "Date" && wanted === "0") return "a day is made with `new`: write `new Date(…)`.";
  return `${call === undefined ? "the function" : `\`${call}\``} needs ${least}${values} in its brackets, and it got ${given}.`;
}

/** @param {import("./diagnostic-sentences.mjs").Message} message */
function missing({ text, quoted: [name, wanted = ""], marked }) {
  // A column of a table is like a list, but the functions of other packages want a list itself.
  if (/\[\]$/.test(wanted) && /Array$/.test(name ?? "") && marked !== "") {
    return `\`${marked}\` is not a plain list, but one is needed here. Write \`[...${marked}]\`.`;
  }
  const listed = /from type '.*': (.*?)(?:, and \d+ more\.?)?$/.exec(text)?.[1];
  const names = listed === undefined ? [name] : listed.split(", ");
  // What nobody writes by hand: another kind of thing is wanted.
  if (listed?.startsWith("_")) {
    return `\`${marked.slice(0, 40)}\` is ${plainType(name ?? "")}, but ${plainType(wanted)} is needed here.`;
  }
  return `${names.map((one) => `\`${one}\``).join(", ")} ${names.length === 1 ? "is" : "are"} missing. Write \`${names[0]}: …\` in the braces.`;
}

/** @param {string} beside what stands on the side of the sign */
function joinsTexts(beside) {
  return /^\s*&(?!&)|(?<!&)&\s*$/.test(beside) ? "texts are joined with `+`, not with `&`." : undefined;
}

/** @param {import("./diagnostic-sentences.mjs").Message} message */
function noNumber({ marked }) {
  return `\`${marked.slice(0, 40)}\` is not a number, so it cannot be calculated with.`;
}

/**
 * @param {string | undefined} wanted
 * @param {string} given
 */
function extra(wanted, given) {
  return Number(given) > Number(wanted?.split("-").at(-1));
}

/** @param {string} marked `1 < n < 5` */
function twoComparisons(marked) {
  const [, low, first, middle, second, high] =
    /^([\w$.]+)\s*([<>]=?)\s*([\w$.]+)\s*([<>]=?)\s*([\w$.]+)$/.exec(marked) ?? [];
  return (
    low &&
    `two comparisons are joined with \`&&\`: \`${low} ${first} ${middle} && ${middle} ${second} ${high}\`.`
  );
}

const power =
  "is the sign part of what is multiplied, or does it stand before all of it? Say so with brackets: `(-2) ** 2` or `-(2 ** 2)`.";

/** @param {string} left @param {string} right */
const neverSame = (left, right) =>
  `the two sides can never be the same: one is ${plainType(left)}, the other ${plainType(right)}.`;

/** @type {import("./diagnostic-sentences.mjs").Sentences} */
export const callSentences = {
  2345: wrongKind,
  2322: (message) => textInText(message) ?? wrongValue(message),
  2559: wrongKind,
  2820: ({ quoted: [given, , near] }) => `${given} is not one of the possible values. Did you mean ${near}?`,
  2353: ({ quoted: [name] }) => `there is no option called \`${name}\` here. Check the spelling.`,
  2561: ({ quoted: [name, , near] }) =>
    `there is no option called \`${name}\` here. Did you mean \`${near}\`?`,
  2741: missing,
  2739: missing,
  2740: missing,
  2554: wrongCount,
  2555: wrongCount,
  2769: ({ marked, before }) => {
    if (
      /\.(?:filter|find|findIndex|findLast|some|every)\(\s*$/.test(before) &&
      !/=>|^function\b/.test(marked)
    ) {
      return "a list is asked with a small function: `list.filter((row) => row.votes > 2)`.";
    }
    // Marked is a value that does not fit, or the whole call.
    const called =
      /([A-Za-z_$][\w$]*)\s*\([^()]*$/.exec(before)?.[1] ?? /([A-Za-z_$][\w$]*)\s*\(/.exec(marked)?.[1];
    return `\`${called ?? marked.slice(0, 40)}\` was not called in any of the ways it knows. Check the values in its brackets.`;
  },
  2348: ({ marked }) => {
    const [name = ""] = /^[\w$.]*/.exec(marked) ?? [];
    return `\`${name}\` is a class: one of its kind is made with \`new ${name}(…)\`.`;
  },
  2351: ({ marked }) => `\`${marked.slice(0, 40)}\` makes nothing new: leave out the \`new\`.`,
  2349: ({ marked, after }) =>
    /^[^\S\n]*\r?\n\s*[(`]/.test(after)
      ? `a line that begins with ${after.trimStart()[0] === "(" ? "`(`" : "a backtick"} goes on with the line above. Put a \`;\` behind \`${marked.slice(0, 40)}\`.`
      : `\`${marked.slice(0, 40)}\` is not a function: leave out the brackets after it.`,
  6234: ({ marked }) =>
    `\`${marked.slice(0, 40)}\` is a value and not a function: leave out the brackets \`()\` after it.`,
  2365: ({ quoted: [sign, left, right], marked }) =>
    twoComparisons(marked) ??
    `\`${sign}\` does not work between ${plainType(left ?? "")} and ${plainType(right ?? "")}.`,
  2362: (message) => joinsTexts(message.after) ?? noNumber(message),
  2363: (message) => joinsTexts(message.before) ?? noNumber(message),
  2367: ({ quoted: [left = "", right = ""] }) => {
    const kind = [left, right].find((type) => !type.includes("|"));
    return /"bigint" \|/.test(left + right) && kind !== undefined && left + right !== kind
      ? `\`typeof\` gives words in small letters, such as \`"number"\`, \`"string"\` or \`"boolean"\`. It never gives \`${kind}\`.`
      : neverSame(left, right);
  },
  2839: () =>
    "two lists or objects are never the same thing, whatever is in them. Compare what is in them, such as `a.length === b.length`.",
  17006: () => power,
  17007: () => power,
  2447: ({ quoted: [sign, meant] }) =>
    `to ask for both or for one of two, write \`${meant}\`, not \`${sign}\`.`,
  18046: ({ quoted: [name] }) => `it is not known what kind of value \`${name}\` is.`,
  2571: () => "it is not known what kind of value this is.",
};
