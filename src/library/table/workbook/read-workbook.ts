import type { ColumnTable } from "arquero";
import { makeTable } from "../columns/make-table.js";
import type { PlainValue } from "../columns/plain-value.js";
import { nameColumns, renamedNotice } from "../delimited/header-row.js";
import { oddTableNotices } from "../read/odd-tables.js";
import { isCodeName } from "../read/type-column.js";
import { openWorkbook } from "./open-workbook.js";
import { readSheet } from "./read-sheet.js";
import { sheetFirstRow } from "./sheet-first-row.js";

/** How a workbook is read. */
export interface ReadWorkbookOptions {
  /** The sheet; by default the first that is not hidden. */
  readonly sheet?: string | undefined;
  /** false: the first row is data, and columns are called column1, column2, … Default: what the row looks like. */
  readonly header?: boolean | undefined;
}

/** The table of a sheet, and what a reader should know about it. */
export interface ReadSheet {
  readonly table: ColumnTable;
  readonly notices: readonly string[];
}

/**
 * The table in a sheet of a workbook: the first row names the columns, unless it looks like data; days are text such as
 * 2026-11-03. Formulas give the value that was saved with them.
 *
 * @throws when the file is no workbook or too large, the sheet does not exist, or nothing stands in it.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  { sheet, header: told }: ReadWorkbookOptions = {},
): Promise<ReadSheet> {
  const {
    name,
    rows,
    width,
    notices: said,
    problems,
  } = readSheet(await openWorkbook(bytes, file), file, sheet);
  const notices = [...said];
  const [first = [], ...below] = rows;
  const header = told ?? sheetFirstRow(rows) !== "data";
  if (!header && told === undefined) {
    notices.push(
      `The first row of ${file}, sheet "${name}", looks like data, so its columns are called column1, column2, … ` +
        "If the first row does name them, write { header: true }.",
    );
  }
  const titles = Array.from({ length: width }, (_, column) => (header ? String(first[column] ?? "") : ""));
  const named = nameColumns(titles);
  const renamed = renamedNotice(file, named, titles, true);
  if (renamed !== undefined) notices.push(renamed);
  notices.push(...problems.map((problem) => `${file}, sheet "${name}": ${problem}`));
  const body = header ? below : rows;
  if (header && looksLikeTitle(first, below)) {
    notices.push(
      `${file}, sheet "${name}": the first row has a name for one column only. If it is a title above the table, delete the rows above the names.`,
    );
  }
  const columns = named.names.flatMap((column, i): [string, PlainValue[]][] => {
    const cells = body.map((row) => row[i] ?? null);
    // What was only formatted has neither a name nor a value.
    return titles[i]?.trim() === "" && header && cells.every((cell) => cell === null)
      ? []
      : [[column, asCodes(column, cells)]];
  });
  notices.push(...oddTableNotices(columns, "workbook").map((found) => `${file}, sheet "${name}": ${found}`));
  return { table: makeTable(columns), notices };
}

/** One name over several columns, and words over each of them in the next row. */
function looksLikeTitle(
  first: readonly PlainValue[],
  [next = []]: readonly (readonly PlainValue[])[],
): boolean {
  const filled = (row: readonly PlainValue[]): number => row.filter((cell) => cell !== null).length;
  return (
    filled(first) === 1 && filled(next) > 1 && next.every((cell) => cell === null || typeof cell === "string")
  );
}

/** Codes stay text, as in `readCSV`: where the name says so, or where some of them were stored as text to keep a zero. */
function asCodes(name: string, cells: PlainValue[]): PlainValue[] {
  const keepsZeros = cells.some((cell) => typeof cell === "string" && /^0\d+$/.test(cell));
  if (!keepsZeros && !isCodeName(name)) return cells;
  return cells.map((cell) => (Number.isSafeInteger(cell) ? String(cell) : cell));
}
