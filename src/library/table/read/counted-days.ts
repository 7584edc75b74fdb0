import { isTyped } from "../delimited/header-row.js";
import { readNumber } from "./parse-number.js";
import type { ReadColumn } from "./word-rows.js";

/** A name that says that the column holds days; "votes to date" says that it counts until one. */
const OF_DAYS = /(?:^|[^a-z])(?:date|dob|birth ?date|birthday)(?:[^a-z]|$)/i;
const UNTIL = /\bto.date\b/i;

/** 1913 and 2064, as spreadsheets count days from the end of 1899 on. */
const FIRST = 5000;
const LAST = 60_000;

/**
 * What to say of columns of days that hold numbers: a spreadsheet counts days, and writes 45964 into a file where the column
 * was not told to be one of dates.
 */
export function countedDays(columns: readonly ReadColumn[]): readonly string[] {
  return columns.flatMap(([name, cells]) => {
    const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ");
    if (!OF_DAYS.test(words) || UNTIL.test(words) || !allCounted(cells)) return [];
    return `"${name}" holds numbers such as spreadsheets count days by: 45964 is 2025-11-03. If they are days, let the spreadsheet show the column as dates, and export it again.`;
  });
}

function allCounted(cells: ArrayLike<unknown>): boolean {
  let known = 0;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (cell === null || cell === undefined || cell === "") continue;
    const number =
      typeof cell === "number"
        ? cell
        : typeof cell === "string" && isTyped(cell)
          ? readNumber(cell, "en")
          : undefined;
    if (number === undefined || number < FIRST || number > LAST) return false;
    known++;
  }
  return known > 0;
}
