// Sentences for names: unknown, misspelled, taken twice, not changeable, not importable.

import { foreignMember, foreignMemberSentence } from "./foreign-members.mjs";
import { newerMethod } from "./newer-methods.mjs";
import { noSuchName } from "./no-such-name.mjs";
import { unknownColumn } from "./unknown-column.mjs";

/** @typedef {import("./diagnostic-sentences.mjs").Message} Message */

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
  2306: ({ before, marked }) =>
    `the file ${marked} gives nothing to others. Write \`export\` in front of what the notebook uses, such as \`export const …\`${/\(\s*$/.test(before) ? "" : `. To run it only, write \`import ${marked};\``}.`,
  2451: madeTwice,
  2300: madeTwice,
  2393: madeTwice,
  2323: madeTwice,
  2403: madeTwice,
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
