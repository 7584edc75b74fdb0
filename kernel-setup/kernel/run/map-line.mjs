// From a place in the code that ran back to the line that the learner wrote.

import { SourceMap } from "node:module";

/**
 * The way back from the code that ran to what the learner wrote: two source maps as JSON, from what TypeScript
 * wrote from it, and from what is run to that.
 *
 * @typedef {object} CellMaps
 * @property {string} written
 * @property {string} run
 * @property {number} indent how many characters stand before the cell's code in its first line
 */

const place = /cell-(\d+)\.ts:(\d+):(\d+)/;

/**
 * The name under which a cell's code appears in a stack.
 *
 * @param {number} serial
 */
export function cellFile(serial) {
  return `cell-${serial}.ts`;
}

/**
 * The learner's line (the first is 1), or undefined when the place belongs to none.
 *
 * @param {CellMaps} maps
 * @param {{ line: number, column: number }} ran line and column count from 1
 * @returns {number | undefined}
 */
export function learnerLine({ written, run, indent }, { line, column }) {
  if (written === "" || run === "") {
    return undefined;
  }
  const wrapper = line === 1 ? indent : 0;
  const between = new SourceMap(JSON.parse(run)).findEntry(line - 1, Math.max(0, column - 1 - wrapper));
  if (!("originalLine" in between)) {
    return undefined;
  }
  const { originalLine, originalColumn } = between;
  const first = new SourceMap(JSON.parse(written)).findEntry(originalLine, originalColumn);
  // There is one line above the cell, so the count from 0 there is the count from 1 here.
  return "originalLine" in first && first.originalLine > 0 ? first.originalLine : undefined;
}

/**
 * The places in cells that a stack names, from the innermost outwards.
 *
 * @param {string} stack
 * @returns {{ serial: number, line: number, column: number }[]}
 */
export function placesInStack(stack) {
  return stack.split("\n").flatMap((frame) => {
    const [, serial, line, column] = place.exec(frame) ?? [];
    return serial === undefined
      ? []
      : [{ serial: Number(serial), line: Number(line), column: Number(column) }];
  });
}
