// Sentences for the errors of tables (the package Arquero).

import { quotedNoColumn, unknownColumn } from "./unknown-column.mjs";

/** @typedef {import("./exception-sentences.mjs").Rule} Rule */

const readsColumn = /\.(?:array|get|column|values)\(/;

/** @type {readonly Rule[]} */
export const tableRules = [
  [/^Unrecognized column: (.+)$/, ([column = ""], { surroundings }) => unknownColumn(column, surroundings)],
  [
    /^Invalid column reference: "(?:[\w$]+\.|[\w$]+\[")?([^"\]]*)/,
    ([named], { source, surroundings }) =>
      unknownColumn(named || (quotedNoColumn(source, surroundings) ?? "…"), surroundings),
  ],
  [
    // Arquero does not say that the column of `table.array("votd")` is missing.
    /^Cannot read properties of undefined \(reading '(?:at|length)'\)$/,
    (_, { source, surroundings }) => {
      const column = readsColumn.test(source) ? quotedNoColumn(source, surroundings) : undefined;
      return column && unknownColumn(column, surroundings);
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
