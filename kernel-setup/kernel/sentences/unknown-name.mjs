// A name that does not exist: the most frequent mistake of all, with many causes.

import { foreignDotted } from "./foreign-calls.mjs";
import { foreignName, today } from "./foreign-names.mjs";

/** @typedef {import("../messages.js").Surroundings} Surroundings */

/**
 * @typedef {object} Known
 * @property {string | undefined} [suggested] what the compiler suggests
 * @property {boolean} [inList] whether the name stands where a value is handed over, as in `select(age)`
 * @property {string} [after] what stands behind it
 * @property {boolean} [inCall] whether it stands first among brackets or behind a comma
 */

/**
 * @param {string} name
 * @param {Surroundings} surroundings
 * @param {Known} [known]
 * @returns {string}
 */
export function unknownName(name, surroundings, known = {}) {
  const { failed, library, course } = surroundings;
  if (failed.has(name)) {
    return `\`${name}\` is made in a cell that stopped with an error. Mend and run that cell first.`;
  }
  // The blank is in the course too, and the first cell of a notebook brings it.
  const from = library.includes(name) ? "movement-data" : course.includes(name) ? "movement-data/course" : "";
  if (from !== "" && name !== "___") {
    return `\`${name}\` is not imported yet. Run the first cell of the page, which fetches its tools, or add the line \`import { ${name} } from "${from}";\``;
  }
  const meant = meantInstead(name, surroundings, known);
  if (meant !== undefined) {
    return meant;
  }
  return known.inList === true
    ? `there is nothing called \`${name}\` yet. If it is a text, such as the name of a column, put it in quotes: \`"${name}"\`. If not, run the cell that makes it first.`
    : `there is nothing called \`${name}\` yet. Run the cell that makes it first, or check the spelling.`;
}

/**
 * What the learner may have meant with a name that nothing is called; undefined when nothing speaks for a slip.
 *
 * @param {string} name
 * @param {Surroundings} surroundings
 * @param {Known} known
 */
export function meantInstead(
  name,
  { declared, failed, library, course, closest, tables },
  { suggested, after = "", inCall = false },
) {
  const spoken =
    name === name.toUpperCase()
      ? [...library, ...course].find((one) => one.toUpperCase() === name)
      : undefined;
  if (spoken !== undefined && name.length > 3) {
    return `there is nothing called \`${name}\`. Did you mean \`${spoken}\`?`;
  }
  if (/^date(?:time)?$/.test(name) && /^\.(?:today|now)\(/.test(after)) {
    return today;
  }
  const [table, column] = name.split("$");
  if (table && column && declared.includes(table)) {
    return tables.has(table)
      ? `\`${table}\` is a table. Read its column with \`${table}.array("${column}")\`.`
      : `a part of each row is read with \`${table}.map((row) => row.${column})\`.`;
  }
  if (name === "N" && /^\/A\b/.test(after)) {
    return "there is nothing called `N/A`. Did you mean `null`?";
  }
  const foreign = foreignDotted(name, after) ?? foreignName(name, { isCalled: /^\s*\(/.test(after) });
  if (foreign !== undefined) {
    return foreign;
  }
  /** Names that differ in their number are meant to. @param {string} one */
  const isOther = (one) => one.replace(/\d+$/, "") !== name.replace(/\d+$/, "");
  /** Among hundreds of names of a library some one is near by chance: it must begin alike and be as long. @param {string} one */
  const isNear = (one) =>
    !/\d$/.test(name) &&
    (name.length > 7 ||
      (Math.abs(one.length - name.length) < 2 &&
        one.slice(0, 1).toLowerCase() === name.slice(0, 1).toLowerCase()));
  const cased = declared.find((one) => one.toLowerCase() === name.toLowerCase());
  const word = likeWord(name);
  if (cased === undefined && word !== undefined) {
    return `there is nothing called \`${name}\`. Did you mean \`${word}\`?`;
  }
  // Any two short names are near each other.
  const own =
    cased ?? (name.length < 3 ? undefined : closest(name, [...declared, ...failed].filter(isOther)));
  if (own === name) {
    return `\`${name}\` is a name of the notebook, and code in a text cannot see those. Write the code in the cell itself.`;
  }
  const near =
    own ??
    (name.length < 3
      ? undefined
      : (closest(name, [...library, ...course].filter(isNear)) ??
        (suggested && isOther(suggested) ? suggested : undefined)));
  const isMade = /^\s*(?:=(?![=>])|<-)/.test(after);
  if (near !== undefined && (own !== undefined || !isMade)) {
    // A name is near some other one by chance, too: who skipped a cell is told so.
    return `there is nothing called \`${name}\`. Did you mean \`${near}\`? If not, run the cell that makes \`${name}\` first.`;
  }
  if (isMade && inCall) {
    return `an option stands in braces: \`{ ${name}: … }\`.`;
  }
  if (isMade) {
    return `there is nothing called \`${name}\` yet. To make it, write \`const ${name} = …\`.`;
  }
  return undefined;
}

/**
 * `true` and its like with two letters exchanged, or one that is missing.
 *
 * @param {string} name
 */
function likeWord(name) {
  const sorted = (/** @type {string} */ word) => [...word].sort().join("");
  return ["true", "false", "null", "undefined"].find(
    (word) =>
      word[0] === name[0] &&
      (sorted(word) === sorted(name) ||
        [...word].some((_, at) => word.slice(0, at) + word.slice(at + 1) === name)),
  );
}
