import { countedDays } from "./counted-days.js";
import { daysAmongTexts } from "./days-among-texts.js";
import { totalRow } from "./total-row.js";
import { type ReadColumn, type SomeRows, wordRows } from "./word-rows.js";

/**
 * What to say of a table that a spreadsheet or a person made odd: the names of its columns once more, a second table, units,
 * a total,
 * days that were codes or are counted. Each sentence begins in its middle, behind the name of the file, and names no cell.
 */
export function oddTableNotices(
  columns: readonly ReadColumn[],
  where: "workbook" | "text",
  some?: SomeRows,
): readonly string[] {
  const words = wordRows(columns, some);
  // The last row of a part is not that of the table.
  const total = some === undefined ? totalRow(columns) : undefined;
  return [
    ...(words === undefined ? [] : [words]),
    ...(total === undefined ? [] : [total]),
    ...daysAmongTexts(columns, where, some?.firstRow),
    ...countedDays(columns),
  ];
}
