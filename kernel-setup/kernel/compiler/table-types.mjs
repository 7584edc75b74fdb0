// The tables of two other packages that the library names: Arrow's among what it takes, Danfo's in two functions. Their
// types are a third of all that a kernel would hold: until a cell has to do with them, a name stands for each.

/** @typedef {import("@tslab/typescript-for-tslab").Diagnostic} Diagnostic */

/** What stands for them: nothing but the real ones fits where these are wanted. */
export const placeholders = `export declare class Table<Columns = any> { private readonly columns: Columns; }
export declare class DataFrame { private readonly columns: unknown; }
`;

/**
 * Whether a file imports one of them only to name it.
 *
 * @param {string} name
 * @param {string} containing
 */
export const isPlaceheld = (name, containing) =>
  (name === "apache-arrow" || name === "danfojs-node") &&
  /\/dist\/package\/(?:index|course)\.d\.[cm]ts$/.test(containing);

const names = new Set(["Data", "DataFrame", "Table", "fromDanfo", "toDanfo"]);

/**
 * Whether a text has to do with them.
 *
 * @param {import("@tslab/typescript-for-tslab").SourceFile} file
 */
export const namesTables = ({ identifiers }) => [...identifiers.keys()].some((name) => names.has(name));

/**
 * Whether something speaks of a type in which they are.
 *
 * @param {string} text
 */
export const speaksOfTables = (text) => /\b(?:Data|DataFrame|Table)\b/.test(text);
