import { numberText } from "../../words/number-text.js";
import { isTotalName } from "../clean/total-name.js";
import { seenText } from "../clean/unseen-marks.js";
import { readNumber } from "./parse-number.js";
import type { ReadColumn } from "./word-rows.js";

/** A total may be rounded at its last digit. */
const NEAR = 1e-9;

/** Under a total may stand notes. */
const LAST = 3;

/**
 * What to say of one of the last rows that is called a total, or alone among the rows nothing, and adds up the rows above it:
 * every sum over the column then counts everything twice.
 *
 * @returns a sentence that begins with a row and names no cell, or undefined when there is no such row.
 */
export function totalRow(columns: readonly ReadColumn[]): string | undefined {
  const rows = columns[0]?.[1].length ?? 0;
  for (let row = rows - 1; row >= Math.max(2, rows - LAST); row--) {
    const isCalled = columns.some(([, cells]) => isTotalName(textOf(cells[row])));
    if (!isCalled && !isNameless(columns, row)) continue;
    const [first] = columns.find(([, cells]) => isSum(cells, row)) ?? [];
    if (first !== undefined)
      return `row ${numberText(row + 1)} adds up the rows above it, so that a sum of "${first}" counts everything twice. Take it out before you add, average or count.`;
  }
  return undefined;
}

const textOf = (cell: unknown): string => (typeof cell === "string" ? seenText(cell) : "");

function numberOf(cell: unknown): number | undefined {
  return typeof cell === "number" ? cell : typeof cell === "string" ? readNumber(cell, "en") : undefined;
}

/** True when the first column of texts names every row but this one: a sum has no county. */
function isNameless(columns: readonly ReadColumn[], row: number): boolean {
  const [, names] =
    columns.find(([, cells]) => textOf(cells[0]) !== "" && numberOf(cells[0]) === undefined) ?? [];
  if (names === undefined || textOf(names[row]) !== "") return false;
  for (let other = 0; other < names.length; other++)
    if (other !== row && textOf(names[other]) === "") return false;
  return true;
}

function isSum(cells: ArrayLike<unknown>, row: number): boolean {
  const total = numberOf(cells[row]);
  if (total === undefined || total === 0) return false;
  let [sum, count] = [0, 0];
  for (let above = 0; above < row; above++) {
    const value = numberOf(cells[above]);
    if (value === undefined) continue;
    sum += value;
    count++;
  }
  return count > 1 && Math.abs(sum - total) <= NEAR * Math.max(1, Math.abs(sum));
}
