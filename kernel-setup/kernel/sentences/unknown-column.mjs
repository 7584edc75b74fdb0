// A column that does not exist, with the one that was meant or those that exist.

/** @typedef {import("../messages.js").Surroundings} Surroundings */

/**
 * The first text in quotes on a line that is no column, for errors that do not say which column they mean.
 *
 * @param {string} source
 * @param {Surroundings} surroundings
 * @returns {string | undefined}
 */
export function quotedNoColumn(source, { tables }) {
  const all = [...tables.values()].flat();
  const quoted = [...source.matchAll(/["']([^"']+)["']/g)].map(([, text]) => text ?? "");
  return all.length === 0 ? undefined : quoted.find((text) => !all.includes(text));
}

/** @param {string} column @param {Surroundings} surroundings @returns {string} */
export function unknownColumn(column, { tables, closest }) {
  const all = [...new Set([...tables.values()].flat())];
  const [, minus, turned = "", order] = /^(-?)([\w$]+)(?:\s+(asc|desc|descending))?$/i.exec(column) ?? [];
  if (all.includes(turned) && (minus !== "" || order !== undefined)) {
    return `the largest first is written \`orderby(desc("${turned}"))\`, with \`desc\` from "arquero".`;
  }
  if (/^(?:asc|desc|descending)$/i.test(column)) {
    return 'the largest first is written `orderby(desc("…"))`, with `desc` from "arquero".';
  }
  const near = closest(column, all);
  const start = `there is no column called \`${column}\`.`;
  if (near !== undefined && near !== column) {
    return `${start} Did you mean \`${near}\`?`;
  }
  if (near === column) {
    return `the column \`${column}\` is not in both tables.`;
  }
  const [only, ...others] = tables;
  return only !== undefined && others.length === 0
    ? `${start} The columns are: ${only[1].join(", ")}.`
    : start;
}
