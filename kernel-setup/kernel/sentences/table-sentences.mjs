// Sentences for the errors of tables (the package Arquero).

import { quotedNoColumn, unknownColumn } from "./unknown-column.mjs";

/** @typedef {import("./exception-sentences.mjs").Rule} Rule */

/**
 * Arquero reads a text where it expects a list letter by letter, and then complains of a letter; and where it expects a
 * formula, it leaves out the first three letters of a text.
 *
 * @param {string} column @param {string} source
 */
function wholeName(column, source) {
  const quoted = [...source.matchAll(/["']([^"']+)["']/g)].map(([, text]) => text ?? "");
  return (
    quoted.find((text) => text === column) ??
    quoted.find((text) => text.slice(3) === column && /^[\w$]{3}/.test(text)) ??
    (column.length === 1 ? quoted.find((text) => text.length > 1 && text.includes(column)) : undefined)
  );
}

/**
 * `groupby(place)`: the name of the notebook that stands where a column is named.
 *
 * @param {string} source
 */
function holder(source) {
  const [, named] = /\.(?:groupby|orderby|select)\([^"'`]*?([A-Za-z_$][\w$]*)\s*[,)]/.exec(source) ?? [];
  return named;
}

const readsColumn = /\.(?:array|get|column|values)\(/;

/** @type {readonly Rule[]} */
export const tableRules = [
  [
    // Arquero takes apart an object of columns.
    /^\.for is not iterable$/,
    (_, { source }) => {
      const [, list = "list"] = /\btable\(\s*([\w$.]+)\s*\)/.exec(source) ?? [];
      return `a table of a list of rows is made with \`from(${list})\`, with \`from\` from "arquero".`;
    },
  ],
  [
    /^Unrecognized column: (.+)$/,
    ([column = ""], { source, surroundings }) =>
      unknownColumn(wholeName(column, source) ?? column, surroundings),
  ],
  [
    /^Assignments not allowed/,
    () => "inside the little function of a table nothing is changed. To compare, write `==`, not `=`.",
  ],
  [
    /^Invalid column reference: "([\w$]+\.|[\w$]+\[")?([^"\]]*)/,
    ([part, named = ""], { source, surroundings }) => {
      const asked =
        part !== undefined && new RegExp(`\\.${named.replaceAll("$", "\\$")}(?![\\w$])`).test(source);
      const column = asked ? named : (wholeName(named, source) ?? quotedNoColumn(source, surroundings));
      const name = column === undefined ? holder(source) : undefined;
      return name === undefined
        ? unknownColumn(column ?? (named || "…"), surroundings)
        : `there is no column of the name that \`${name}\` holds. If \`${name}\` is the column, put it in quotes: \`"${name}"\`.`;
    },
  ],
  [
    /^Variable not accessible in operator call: "(.+)"/,
    ([column = ""]) =>
      `a formula is a small function, and its column is written \`d.${column}\`: \`(d) => op.sum(d.${column})\`, with \`op\` from "arquero".`,
  ],
  [
    // Arquero does not say that the column of `table.array("votd")` is missing.
    /^Cannot read properties of undefined \(reading '(?:at|length)'\)$/,
    (_, { source, surroundings }) => {
      if (!readsColumn.test(source)) return undefined;
      const column = quotedNoColumn(source, surroundings);
      if (column !== undefined) return unknownColumn(column, surroundings);
      // `table.array(like)`: the name stands on another line.
      const [, table = "", named] =
        /([A-Za-z_$][\w$]*)\.(?:array|get|column|values)\(\s*([A-Za-z_$][\w$]*)\s*[,)]/.exec(source) ?? [];
      const columns = surroundings.tables.get(table);
      return named && columns
        ? `\`${table}\` has no column of the name that \`${named}\` holds. The columns are: ${columns.join(", ")}.`
        : undefined;
    },
  ],
  [
    /^Invalid (?:variable reference|function call): "(.+)"/,
    ([found = ""], { source, surroundings: { tables, declared } }) => {
      // Arquero sees the object on which the names of the notebook live, and does not say which name was meant.
      const what = found === "exports" ? outerName(source, declared) : found;
      return what !== undefined && [...tables.values()].flat().includes(what)
        ? `inside the little function of a table, the column is written \`d.${what}\`: \`d => d.${what} …\`.`
        : `${what === undefined ? "a name of the notebook" : `\`${what}\``} cannot be seen from inside the little function of a table. Wrap the function: \`escape(d => …)\`, with \`escape\` from "arquero".`;
    },
  ],
];

/**
 * The first name of the notebook inside a little function of the line.
 *
 * @param {string} source
 * @param {readonly string[]} declared
 */
function outerName(source, declared) {
  const [, ...inside] = source.split("=>");
  const names = [...inside.join(" ").matchAll(/(?<![\w$.])[A-Za-z_$][\w$]*/g)].map(([name]) => name);
  return names.find((name) => declared.includes(name));
}
