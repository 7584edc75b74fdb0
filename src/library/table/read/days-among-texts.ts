import { numberText } from "../../words/number-text.js";
import { isCalendarDay } from "../clean/calendar-day.js";
import type { ReadColumn } from "./word-rows.js";

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";
/** How Excel shows a day that it made of a code, and writes it into a CSV file: 3-Mar, Mar-03. */
const SHOWN_DAY = new RegExp(`^(?:\\d{1,2}-${MONTH}|${MONTH}-\\d{1,2})$`, "i");

/** What is a day in a workbook, and in text: there a whole date was written by somebody. */
const IS_DAY: Readonly<Record<"workbook" | "text", (cell: unknown) => boolean>> = {
  workbook: isCalendarDay,
  text: (cell) => typeof cell === "string" && SHOWN_DAY.test(cell.trim()),
};

/**
 * What to say of columns in which a few cells are days and the others are not: a spreadsheet makes 2 January of the code
 * "1-2", and 1 March of "MAR1", and the code is lost.
 */
export function daysAmongTexts(
  columns: readonly ReadColumn[],
  where: "workbook" | "text",
  firstRow = 0,
): readonly string[] {
  return columns.flatMap(([name, cells]) => {
    let [days, others, first] = [0, 0, -1];
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row];
      if (cell === null || cell === undefined) continue;
      if (!IS_DAY[where](cell)) others++;
      else if (++days === 1) first = row;
    }
    if (days === 0 || others <= days) return [];
    return `"${name}" holds ${days === 1 ? "a day" : `${numberText(days)} days`} among other values, first in row ${numberText(firstRow + first + 1)}: a spreadsheet makes days of codes such as 1-2 or MAR1. Look whether a code was meant, and write it again in a column of texts.`;
  });
}
