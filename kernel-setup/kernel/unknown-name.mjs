// A name that does not exist: the most frequent mistake of all, with five different causes.

/** @typedef {import("./messages.js").Surroundings} Surroundings */

/** @type {Readonly<Record<string, string>>} */
const otherLanguages = {
  True: "true",
  TRUE: "true",
  False: "false",
  FALSE: "false",
  None: "null",
  NULL: "null",
  print: "show",
};

/**
 * @param {string} name
 * @param {Surroundings} surroundings
 * @param {{ suggested?: string | undefined, inList?: boolean }} [known] what the compiler suggests, and
 *   whether the name stands where a value is handed over, as in `select(age)`
 * @returns {string}
 */
export function unknownName(
  name,
  { declared, failed, library, course, closest },
  { suggested, inList = false } = {},
) {
  if (failed.has(name)) {
    return `\`${name}\` is made in a cell that stopped with an error. Mend and run that cell first.`;
  }
  const from = library.includes(name) ? "movement-data" : course.includes(name) ? "movement-data/course" : "";
  if (from !== "") {
    return `\`${name}\` is not imported yet. Run the first cell of the page, which fetches its tools, or add the line \`import { ${name} } from "${from}";\``;
  }
  const near =
    closest(name, [...declared, ...failed]) ??
    closest(name, [...library, ...course]) ??
    suggested ??
    otherLanguages[name];
  if (near !== undefined) {
    return `there is nothing called \`${name}\`. Did you mean \`${near}\`?`;
  }
  if (/^[A-Z]{2,}$/.test(name)) {
    return `\`${name}\` looks like a formula of a spreadsheet. Those do not exist here; the course shows the twin of each.`;
  }
  return inList
    ? `there is nothing called \`${name}\` yet. If it is a text, such as the name of a column, put it in quotes: \`"${name}"\`. If not, run the cell that makes it first.`
    : `there is nothing called \`${name}\` yet. Run the cell that makes it first, or check the spelling.`;
}
