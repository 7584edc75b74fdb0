// A sentence for a name that does not exist, by what stands around it.

import { maskCode } from "../typed/mask-code.mjs";
import { unknownName } from "./unknown-name.mjs";

const TYPES = ["string", "number", "boolean", "unknown", "object"];

/** @param {import("./diagnostic-sentences.mjs").Message} message */
export function noSuchName({ quoted: [name, suggested], before, after, surroundings }) {
  if (/\b(?:if|while)\s*\(\s*$/.test(before) && /^\s*=(?![=>])/.test(after)) {
    return "to compare, write `===`. One `=` gives a name its value.";
  }
  const item = /\bfor\s*\(\s*$/.test(before) ? /^\s*(in|of|=)(?![=>\w])/.exec(after)?.[1] : undefined;
  if (item !== undefined) {
    return item === "="
      ? `the name of a loop is made in it: \`for (let ${name} = …; …; …) { … }\`.`
      : `a loop over a list is written \`for (const ${name} of list) { … }\`.`;
  }
  const asked = /\.(map|filter|find|findIndex|some|every|sort|forEach|flatMap)\(\s*$/.exec(before)?.[1];
  if (asked !== undefined && /^\s*=(?![=>])/.test(after)) {
    return "an arrow is written `=>`, in one piece.";
  }
  if (asked !== undefined && /^\s*(?:[<>]=?|[!=]==?)\s*[\w"'`]/.test(after)) {
    return "a list is asked with a small function: `list.filter((row) => row.votes > 2)`.";
  }
  const [part] = /^(?:\.[\w$]+)+(?=\s*\))/.exec(after) ?? [];
  if (asked !== undefined && part !== undefined && name !== undefined) {
    return `what is done with each item is a small function: write \`${asked}((${name}) => ${name}${part})\`.`;
  }
  const type = /\b(?:const|let|var)\s+[\w$]+\s*:\s*$/.test(before) && surroundings.closest(name ?? "", TYPES);
  if (type) {
    return `there is nothing called \`${name}\`. Did you mean \`${type}\`?`;
  }
  const place = name && innerPlace(name, before);
  if (place) {
    return place;
  }
  const text = textWithoutQuotes(name ?? "", before, after, surroundings);
  if (text !== undefined) {
    return `a text stands in quotes: \`"${text}"\`.`;
  }
  const inList =
    (/[([,:]\s*$/.test(before) && /^\s*[)\],}]/.test(after)) ||
    (/[=!]==?\s*$/.test(before) && /^\s*(?:[)\],};]|&&|\|\||$)/.test(after));
  return name === undefined
    ? undefined
    : unknownName(name, surroundings, { suggested, inList, after, inCall: /[(,]\s*$/.test(before) });
}

/**
 * `if (a) { let y = 1 } y`: a name that the cell makes where this place does not see it.
 *
 * @param {string} name @param {string} before
 */
function innerPlace(name, before) {
  const made = new RegExp(`\\b(let|const|function|class)\\s+${name.replaceAll("$", "\\$")}(?![\\w$])`);
  const [, word] = made.exec(maskCode(before)) ?? [];
  if (word === undefined) return undefined;
  return word === "let" || word === "const"
    ? `\`${name}\` is made inside braces or a loop, and is known only there. Make it above them, \`let ${name};\`, and leave out the \`${word}\` inside.`
    : `\`${name}\` is made inside braces, and is known only there. Move it out of them.`;
}

/**
 * `loadDataset(state-turnout)`, `readCSV(voters.csv)`
 *
 * @param {string} name @param {string} before @param {string} after
 * @param {import("../messages.js").Surroundings} surroundings
 */
function textWithoutQuotes(name, before, after, { library, course, declared }) {
  const [, called = ""] = /([A-Za-z_$][\w$]*)\(\s*$/.exec(before) ?? [];
  const [, rest] = /^((?:[-./][A-Za-z0-9]\w*)+)\s*[,)]/.exec(after) ?? [];
  if (rest === undefined || ![...library, ...course].includes(called)) return undefined;
  const isFile = /\.(?:csv|tsv|txt|xlsx?|json|zip|parquet)$/i.test(rest);
  const takesName = course.includes(called) || called.endsWith("Dataset");
  const isOne =
    !rest.includes("/") &&
    (takesName || (rest.includes("-") && !rest.split(/[-.]/).some((part) => declared.includes(part))));
  return isFile || isOne ? `${name}${rest}` : undefined;
}
