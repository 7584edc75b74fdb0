import type { WorkSheet } from "xlsx";
import { numberText } from "../../words/number-text.js";
import type { PlainValue } from "../columns/plain-value.js";

/**
 * What of a sheet its reader does not see on the screen: rows that a filter or a hand hides, and columns. They are read like
 * all others, and whoever counted on the screen should know.
 *
 * @param rows the cells of the sheet, row by row as they stand there.
 */
export function hiddenParts(
  sheet: WorkSheet | undefined,
  rows: readonly (readonly PlainValue[])[],
): string[] {
  const known = (cell: PlainValue | undefined): boolean => cell !== undefined && cell !== null;
  const hiddenRows = rows.filter((row, at) => sheet?.["!rows"]?.[at]?.hidden === true && row.some(known));
  const hiddenColumns = Array.from(sheet?.["!cols"] ?? [], (column) => column?.hidden === true).filter(
    (hidden, at) => hidden && rows.some((row) => known(row[at])),
  );
  return [
    ...said(hiddenRows.length, "row is hidden in the sheet and was", "rows are hidden in the sheet and were"),
    ...said(
      hiddenColumns.length,
      "column is hidden in the sheet and was",
      "columns are hidden in the sheet and were",
    ),
  ];
}

function said(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${numberText(count)} ${count === 1 ? one : many} read like all others.`];
}
