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
    ([what = ""], { surroundings: { tables } }) =>
      [...tables.values()].flat().includes(what)
        ? `inside the little function of a table, the column is written \`d.${what}\`: \`d => d.${what} …\`.`
        : `\`${what}\` cannot be seen from inside the little function of a table. Wrap the function: \`escape(d => …)\`, with \`escape\` from "arquero".`,
  ],
];
