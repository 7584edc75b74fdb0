import type { FileRows } from "../layouts/read/file-rows.js";
import type { ImportSource } from "../layouts/read/import-source.js";
import type { FoundLayout } from "../layouts/recognize/find-layout.js";
import type { PlainValue } from "../table/columns/plain-value.js";
import { nameColumns, renamedNotice } from "../table/delimited/header-row.js";
import { openWorkbookNow } from "../table/workbook/open-workbook.js";
import { readSheet } from "../table/workbook/read-sheet.js";
import { sheetFirstRow } from "../table/workbook/sheet-first-row.js";

/** So many rows show what the cells look like. */
const SEEN_ROWS = 200;
const ROWS_TOGETHER = 2000;

/**
 * A sheet of a workbook, its cells as they would be written into a text: days as 2026-11-03, codes with their zeros.
 *
 * @throws when the workbook cannot be read, the sheet does not exist, or nothing stands in it.
 */
export function workbookSource(bytes: Uint8Array, file: string, sheet: string | undefined): ImportSource {
  const { name, rows, width, notices, problems } = readSheet(openWorkbookNow(bytes, file), file, sheet);
  const used = usedColumns(rows, width);
  const cells = rows.map((row) => used.map((column) => cellText(row[column] ?? null)));
  const firstRow = sheetFirstRow(cells);
  const said = [...notices, ...problems.map((problem) => `${file}, sheet "${name}": ${problem}`)];
  return {
    seen: { encoding: "utf-8", delimiter: undefined, firstRow, rows: cells.slice(0, SEEN_ROWS), lines: [] },
    rows: (found) => rowsOf(cells, found, firstRow !== "data", file, said),
  };
}

/** What was only formatted, or a column without a name and a value, is none. */
function usedColumns(rows: readonly (readonly PlainValue[])[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => (row[column] ?? null) !== null),
  );
}

const cellText = (value: PlainValue): string => (value === null ? "" : String(value));

function rowsOf(
  cells: readonly (readonly string[])[],
  found: FoundLayout | undefined,
  looksNamed: boolean,
  file: string,
  said: readonly string[],
): FileRows {
  const header = found === undefined ? looksNamed : found.by === "header";
  const titles = (cells[0] ?? []).map((cell) => (header ? cell : ""));
  const named = nameColumns(titles);
  const renamed = renamedNotice(file, named, titles, true);
  const byPlace = found?.by === "cells" ? found.layout.columns : [];
  return {
    names: named.names.map((name, place) => byPlace[place]?.name ?? name),
    named: byPlace.length > 0 || header,
    *rows() {
      for (let at = header ? 1 : 0; at < cells.length; at += ROWS_TOGETHER)
        yield cells.slice(at, at + ROWS_TOGETHER);
    },
    *aside() {},
    notices: () => [...said, ...(renamed === undefined ? [] : [renamed])],
  };
}
