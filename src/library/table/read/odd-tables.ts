import { daysAmongTexts } from "./days-among-texts.js";
import { type ReadColumn, type SomeRows, wordRows } from "./word-rows.js";

/**
 * What to say of a table that a spreadsheet or a person made odd: the names of its columns once more, a second table, units,
 * days that were codes. Each sentence begins in its middle, behind the name of the file, and names no cell.
 */
export function oddTableNotices(
  columns: readonly ReadColumn[],
  where: "workbook" | "text",
  some?: SomeRows,
): readonly string[] {
  const words = wordRows(columns, some);
  return [...(words === undefined ? [] : [words]), ...daysAmongTexts(columns, where, some?.firstRow)];
}
