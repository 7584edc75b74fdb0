// console.table: rows as a table of text.

import { inspect } from "node:util";
import { textWidth } from "./text-width.mjs";

/** @typedef {readonly [title: string, cells: readonly string[]]} Column */

/**
 * A table as Node draws it; undefined for what has no rows.
 *
 * @param {unknown} data @param {readonly string[]} [properties] the columns to show
 * @returns {string | undefined}
 */
export function printedTable(data, properties) {
  if (properties !== undefined && !Array.isArray(properties)) {
    throw new TypeError(
      `console.table needs the names of its columns as a list, such as ["turf", "doors"], but got ${inspect(properties)}.`,
    );
  }
  if (data === null || typeof data !== "object") return undefined;
  return drawn(columnsOf(rowsOf(data), properties));
}

/** A table of Arquero shows its rows, not how it is made. @param {object} data @returns {object} */
function rowsOf(data) {
  return "numCols" in data && "objects" in data && typeof data.objects === "function" ? data.objects() : data;
}

/** @param {object} data @param {readonly string[]} [properties] @returns {readonly Column[]} */
function columnsOf(data, properties) {
  if (data instanceof Map) {
    const pairs = [...data];
    return [
      numbers("(iteration index)", pairs.length),
      ["Key", pairs.map(([key]) => shown(key))],
      ["Values", pairs.map(([, value]) => shown(value))],
    ];
  }
  if (data instanceof Set) {
    return [numbers("(iteration index)", data.size), ["Values", [...data].map(shown)]];
  }
  return columnsOfRows(Object.entries(data), properties);
}

/** @param {readonly (readonly [string, unknown])[]} rows @param {readonly string[]} [properties] @returns {readonly Column[]} */
function columnsOfRows(rows, properties) {
  /** @type {Map<string, string[]>} */
  const columns = new Map();
  /** @type {string[]} */
  const values = Array(rows.length).fill("");
  let hasValues = false;
  for (const [at, [, row]] of rows.entries()) {
    const isValue = row === null || (typeof row !== "object" && typeof row !== "function");
    if (isValue && properties === undefined) {
      hasValues = true;
      values[at] = shown(row);
      continue;
    }
    for (const key of properties ?? Object.keys(Object(row))) {
      const cells = columns.get(key) ?? Array(rows.length).fill("");
      columns.set(key, cells);
      if (!isValue && Object.hasOwn(Object(row), key)) cells[at] = shown(Object(row)[key]);
    }
  }
  return [["(index)", rows.map(([key]) => key)], ...columns, ...(hasValues ? [valuesColumn(values)] : [])];
}

/** @param {readonly string[]} values @returns {Column} */
const valuesColumn = (values) => ["Values", values];

/** @param {string} title @param {number} length @returns {Column} */
const numbers = (title, length) => [title, Array.from({ length }, (_, at) => String(at))];

/** @param {unknown} value */
function shown(value) {
  const isLarge =
    value !== null && typeof value === "object" && !Array.isArray(value) && Object.keys(value).length > 2;
  return inspect(value, {
    depth: isLarge ? -1 : 0,
    maxArrayLength: 3,
    breakLength: Number.POSITIVE_INFINITY,
  });
}

/** @param {readonly Column[]} columns */
function drawn(columns) {
  const widths = columns.map(([title, cells]) => Math.max(...[title, ...cells].map(textWidth)) + 2);
  const line = (/** @type {string} */ left, /** @type {string} */ middle, /** @type {string} */ right) =>
    left + widths.map((width) => "─".repeat(width)).join(middle) + right;
  const row = (/** @type {readonly string[]} */ cells) => {
    const padded = cells.map((cell, at) => ` ${cell}${" ".repeat((widths[at] ?? 0) - textWidth(cell) - 1)}`);
    return `│${padded.join("│")}│`;
  };
  const [, first] = columns[0] ?? ["", []];
  return [
    line("┌", "┬", "┐"),
    row(columns.map(([title]) => title)),
    line("├", "┼", "┤"),
    ...first.map((_, at) => row(columns.map(([, cells]) => cells[at] ?? ""))),
    line("└", "┴", "┘"),
  ].join("\n");
}
