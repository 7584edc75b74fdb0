// Sentences for names: unknown, misspelled, taken twice, not changeable, not importable.

import { foreignMember, foreignMemberSentence } from "./foreign-members.mjs";
import { newerMethod } from "./newer-methods.mjs";
import { unknownColumn } from "./unknown-column.mjs";
import { unknownName } from "./unknown-name.mjs";

/** @typedef {import("./diagnostic-sentences.mjs").Message} Message */

const TYPES = ["string", "number", "boolean", "unknown", "object"];

/** @param {Message} message */
function noSuchName({ quoted: [name, suggested], before, after, surroundings }) {
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

/** @param {Message} message */
function noSuchProperty({ text, quoted: [property, type, third], before, after, surroundings }) {
  if (property === undefined || type === undefined) {
    return undefined;
  }
  const owner = /([A-Za-z_$][\w$]*)\s*\??\.\s*$/.exec(before)?.[1];
  if (
    owner !== undefined &&
    !/^\s*\(/.test(after) &&
    /^(?:csv|tsv|txt|xlsx?|json|parquet)$/i.test(property)
  ) {
    return `a text stands in quotes: \`"${owner}.${property}"\`.`;
  }
  // The compiler also advises to change its own settings.
  const near = foreignMember(property, type) ?? (text.includes("Did you mean") ? third : undefined);
  if (type.startsWith("Promise<")) {
    return `the answer has not come yet when \`.${property}\` asks for it. Write \`await\` in front: \`(await ${owner ?? "…"}).${property}\`.`;
  }
  // The rows of the list have it, the list has not.
  if (/^\{.*\}\[\]$/.test(type) && new RegExp(`[{;] ${property.replaceAll("$", "\\$")}\\??:`).test(type)) {
    const list = owner ?? "list";
    return `\`${list}\` is a list. Ask one row, \`${list}[0].${property}\`, or each: \`${list}.map((row) => row.${property})\`.`;
  }
  if (owner !== undefined && /^(?:<.*?>)?\(.*\) => /.test(type)) {
    return `\`${owner}\` is a function. Call it first, with brackets: \`${owner}(…).${property}\`.`;
  }
  const columns = owner === undefined ? undefined : surroundings.tables.get(owner);
  if (columns?.includes(property)) {
    return `\`${owner}\` is a table. Read its column with \`${owner}.array("${property}")\`.`;
  }
  const parts = [...type.matchAll(/(?:^\{|;) (?:readonly )?([\w$]+)\??:/g)].map(([, part]) => part ?? "");
  const ofTables = [...surroundings.tables.values()].flat();
  if (
    near === undefined &&
    type.endsWith("}") &&
    parts.length > 0 &&
    !parts.every((part) => ofTables.includes(part))
  ) {
    if (owner !== undefined && /^\s*=(?![=>])/.test(after)) {
      return `\`${owner}\` has no \`${property}\`. To add it, make a copy: \`({ ...${owner}, ${property}: … })\`.`;
    }
    const row = /([\w$]+(?:\[[^\]]*\]|\([^()]*\)))\s*\??\.\s*$/.exec(before)?.[1];
    return `\`${owner ?? row ?? "this"}\` has no \`${property}\`. It has: ${parts.slice(0, 20).join(", ")}.`;
  }
  // A row of a table: its properties are columns.
  if (near === undefined && /^\{.*\}$|^object$/.test(type) && surroundings.tables.size > 0) {
    return unknownColumn(property, surroundings);
  }
  const own = foreignMemberSentence(property, type, owner) ?? newerMethod({ property, type, owner });
  if (own !== undefined) {
    return own;
  }
  const subject =
    owner === undefined ? `there is no \`${property}\` here` : `\`${owner}\` has no \`${property}\``;
  return near === undefined ? `${subject}. Check the spelling.` : `${subject}. Did you mean \`${near}\`?`;
}

/** @param {Message} message */
function madeTwice({ marked }) {
  return `\`${marked}\` is made a second time in this cell. Give it another name.`;
}

/** @param {Message} message */
function usedTooEarly({ quoted: [name = ""], before }) {
  const [, keyword, made] = /\b(let|const)\s+([\w$]+)[^;]*$/.exec(before) ?? [];
  return made === name
    ? `this line makes a new \`${name}\` and cannot read it yet. To go on from the \`${name}\` of an earlier cell, write \`${name} = …\` without \`${keyword}\`, or give the new one another name.`
    : `\`${name}\` is used before the line that makes it. Move that line up.`;
}

/** @param {Message} message */
function keepsItsValue({ quoted: [name] }) {
  return `\`${name}\` cannot be changed with \`=\`. Make it anew: \`const ${name} = …\`.`;
}

/** @type {import("./diagnostic-sentences.mjs").Sentences} */
export const nameSentences = {
  2304: noSuchName,
  2552: noSuchName,
  2503: noSuchName,
  18004: noSuchName,
  2580: noSuchName,
  2584: ({ quoted: [name] }) => `\`${name}\` belongs to web pages and does not exist in a notebook.`,
  2339: noSuchProperty,
  2551: noSuchProperty,
  2550: noSuchProperty,
  2305: ({ quoted: [module, name], surroundings }) => noSuchExport(module, name, undefined, surroundings),
  2724: ({ quoted: [module, name, near], surroundings }) => noSuchExport(module, name, near, surroundings),
  2614: ({ quoted: [module, name], surroundings }) => noSuchExport(module, name, undefined, surroundings),
  2307: ({ quoted: [module] }) =>
    module === "movement-data" || module === "movement-data/course"
      ? "the helper library is not built yet. Close Jupyter and run `npm start` again."
      : /^movement[ _]?data$/i.test(module ?? "")
        ? `there is nothing called \`${module}\`. Did you mean \`movement-data\`?`
        : `there is no package or file called \`${module}\`. Check the spelling${module?.startsWith(".") ? " and the folder" : ""}.`,
  2451: madeTwice,
  2300: madeTwice,
  2393: madeTwice,
  2323: madeTwice,
  2588: ({ quoted: [name] }) =>
    `\`${name}\` was made with \`const\`, so it keeps its value. Make it with \`let\`, or choose a new name.`,
  2628: keepsItsValue,
  2629: keepsItsValue,
  2630: keepsItsValue,
  2631: keepsItsValue,
  2632: keepsItsValue,
  2540: ({ quoted: [name] }) => `\`${name}\` cannot be changed. Make a changed copy instead.`,
  2448: usedTooEarly,
  2454: ({ quoted: [name] }) => `\`${name}\` is used before it has a value.`,
  2693: ({ quoted: [name = ""] }) =>
    name !== name.toLowerCase() && name.toLowerCase() in globalThis
      ? `there is nothing called \`${name}\`. Did you mean \`${name.toLowerCase()}\`?`
      : `\`${name}\` is the name of a type. A value should stand here.`,
};

/**
 * @param {string | undefined} module @param {string | undefined} name @param {string | undefined} near
 * @param {import("../messages.js").Surroundings} surroundings
 */
function noSuchExport(module, name, near, { closest, library, course }) {
  const from = (module ?? "").replaceAll('"', "");
  const [here, other, there] =
    from === "movement-data" ? [library, "movement-data/course", course] : [course, "movement-data", library];
  if (from.startsWith("movement-data") && there.includes(name ?? "")) {
    return `\`${name}\` comes from \`"${other}"\`: write \`import { ${name} } from "${other}";\``;
  }
  const meant = near ?? (from.startsWith("movement-data") ? closest(name ?? "", here) : undefined);
  return `\`${from}\` has nothing called \`${name}\`.${meant === undefined ? " Check the spelling." : ` Did you mean \`${meant}\`?`}`;
}
