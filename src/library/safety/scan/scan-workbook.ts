import type { CellObject, WorkSheet } from "xlsx";
import { openWorkbook } from "../../table/workbook/open-workbook.js";
import { isUnsaved } from "../../table/workbook/sheet-cells.js";
import { numberText } from "../../words/number-text.js";
import type { FileFindings } from "./file-findings.js";
import { scanCells, scanPart } from "./scan-text.js";

type Cells = readonly (readonly (CellObject | undefined)[])[];

/**
 * Looks for personal data in each sheet of an Excel or LibreOffice workbook, hidden sheets, links and notes on cells included.
 *
 * @throws when the bytes are no workbook, or it is damaged or too large; the sentence shows nothing of them.
 */
export async function scanWorkbook(bytes: Uint8Array, file = "This workbook"): Promise<FileFindings> {
  const { workbook } = await openWorkbook(bytes, file);
  const sheets = workbook.SheetNames.map((name) => ({ name, cells: cellsOf(workbook.Sheets[name]) }));
  const findings = sheets.flatMap(({ name, cells }) => {
    const rows = cells.map((row) => row.map(shown)).filter((row) => row.some((text) => text !== ""));
    return [
      ...scanCells(`sheet ${name}`, rows),
      ...scanPart(`notes of sheet ${name}`, { text: notesOf(cells) }),
    ];
  });
  const unsaved = sheets.flatMap(({ cells }) =>
    cells.flatMap((row) => row.filter((cell) => cell !== undefined && isUnsaved(cell))),
  ).length;
  if (unsaved === 0)
    return sheets.some(({ cells }) => cells.some((row) => row.some((cell) => cell !== undefined)))
      ? { findings }
      : { findings, notRead: "No sheet has a cell: there was nothing to read." };
  return {
    findings,
    notRead: `${numberText(unsaved)} ${unsaved === 1 ? "cell holds a formula" : "cells hold formulas"} without a result. Open the workbook in a spreadsheet, save it, and scan it again.`,
  };
}

/** Where cells stand says how large a sheet is, not what the sheet says about itself. */
function cellsOf(sheet: WorkSheet | undefined): Cells {
  const rows = (sheet?.["!data"] ?? []) as (readonly (CellObject | undefined)[] | undefined)[];
  return Array.from(rows, (row) => Array.from(row ?? []));
}

function shown(cell: CellObject | undefined): string {
  if (cell?.t === "z") return "";
  return String(cell?.w ?? cell?.v ?? "");
}

/** Notes and links hang on cells: they are not in the table, and they often say the most about a person. */
function notesOf(cells: Cells): string[] {
  return cells.flatMap((row) =>
    row.flatMap((cell) => [
      ...(cell?.c ?? []).map(({ t }) => String(t ?? "")),
      ...(cell?.l?.Target === undefined ? [] : [cell.l.Target]),
    ]),
  );
}
