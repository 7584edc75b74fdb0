import type { PlainValue } from "../columns/plain-value.js";
import { type FirstRow, judgeFirstRow } from "../delimited/header-row.js";

/** So many rows show what the columns are like. */
const MOST_JUDGED = 200;

/**
 * What the first row of a sheet looks like. Sheets have days and numbers as names of columns more often than lists do: two
 * such cells are asked for before it is taken for data.
 */
export function sheetFirstRow([first = [], ...below]: readonly (readonly PlainValue[])[]): FirstRow {
  const names = texts(first);
  const found = judgeFirstRow(names, below.slice(0, MOST_JUDGED).map(texts));
  return found === "data" && names.filter((cell) => /\d|@/.test(cell)).length < 2 ? "unclear" : found;
}

const texts = (row: readonly PlainValue[]): string[] => row.map((cell) => String(cell ?? ""));
