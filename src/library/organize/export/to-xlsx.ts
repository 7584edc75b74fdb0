import type { CellObject, WorkSheet } from "xlsx";
import { keptCodes, workbookBytes } from "../../table/write/workbook-bytes.js";
import { LONGEST_CELL } from "../../table/write/writable-text.js";
import type { Sheet, SheetCell } from "./sheet.js";

/** The sheets as an XLSX file. The package that writes it is loaded now, not before. */
export async function toXLSX(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { utils, write } = await import("xlsx");
  const book = utils.book_new();
  for (const { name, rows } of sheets) {
    const sheet: WorkSheet = {};
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell !== "") sheet[utils.encode_cell({ c, r })] = toCell(cell);
      });
    });
    const columns = Math.max(...rows.map((row) => row.length));
    sheet["!ref"] = utils.encode_range({ c: 0, r: 0 }, { c: columns - 1, r: rows.length - 1 });
    sheet["!cols"] = Array.from({ length: columns }, (_, c) => ({ wch: widthOf(rows, c) }));
    utils.book_append_sheet(book, sheet, name);
  }
  return workbookBytes(write, book);
}

function toCell(cell: SheetCell): CellObject {
  if (typeof cell === "number") return { t: "n", v: cell };
  if (typeof cell === "string")
    return { t: "s", v: keptCodes(cell.slice(0, LONGEST_CELL).replace(/\p{Cs}/gu, "\uFFFD")) };
  return typeof cell.value === "number"
    ? { t: "n", v: cell.value, f: cell.formula }
    : { t: "s", v: cell.value, f: cell.formula };
}

function widthOf(rows: Sheet["rows"], column: number): number {
  const lengths = rows.map((row) => {
    const cell = row[column] ?? "";
    return row.length === 1 ? 0 : String(typeof cell === "object" ? cell.value : cell).length;
  });
  return Math.min(60, Math.max(10, ...lengths) + 2);
}
