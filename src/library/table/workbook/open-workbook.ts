import type { WorkBook } from "xlsx";
import { damagedWorkbook, inspectWorkbook, WorkbookProblem } from "./inspect-workbook.js";
import { loadXLSX } from "./load-xlsx.js";

/** A workbook that was opened: hidden sheets are in it too. */
export interface OpenedWorkbook {
  readonly workbook: WorkBook;
  /** The sheets that nobody sees who opens the workbook. */
  readonly hidden: ReadonlySet<string>;
}

/** Old workbooks are not packed, and what is read of them lies in memory whole. */
const MOST_OLD_BYTES = 100_000_000;

/**
 * Opens an Excel or LibreOffice workbook: .xlsx, .xlsm, .xlsb, .xls, .ods.
 *
 * @throws when it is damaged, cut off, locked, too large, or no workbook: the sentence shows nothing of it.
 */
export async function openWorkbook(bytes: Uint8Array, file: string): Promise<OpenedWorkbook> {
  inspect(bytes, file);
  const { read } = await import("xlsx");
  return openWith(read, bytes, file);
}

/**
 * The same without waiting, for what is read at once.
 *
 * @throws also where the package that reads workbooks cannot be had.
 */
export function openWorkbookNow(bytes: Uint8Array, file: string): OpenedWorkbook {
  inspect(bytes, file);
  return openWith(loadXLSX(file).read, bytes, file);
}

function inspect(bytes: Uint8Array, file: string): void {
  const packed = begins(bytes, 0x50, 0x4b);
  if (!packed && !begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw damagedWorkbook(file);
  if (packed) inspectWorkbook(bytes, file);
  else if (bytes.length > MOST_OLD_BYTES)
    throw new WorkbookProblem(
      `${file} has ${Math.round(bytes.length / 1e6)} MB; up to ${MOST_OLD_BYTES / 1e6} are read of a workbook. Save its sheets as CSV.`,
    );
}

function openWith(read: typeof import("xlsx").read, bytes: Uint8Array, file: string): OpenedWorkbook {
  let workbook: WorkBook;
  try {
    workbook = read(bytes, {
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellNF: true,
      cellDates: false,
      nodim: true,
      // A formula without its result is a cell too.
      sheetStubs: true,
      // What is hidden in a sheet stands beside its styles.
      cellStyles: true,
    });
  } catch {
    throw damagedWorkbook(file);
  }
  if (
    workbook.SheetNames.length === 0 ||
    workbook.SheetNames.some((name) => workbook.Sheets[name] === undefined)
  )
    throw damagedWorkbook(file);
  const states = workbook.Workbook?.Sheets ?? [];
  const hidden = new Set(workbook.SheetNames.filter((_, i) => (states[i]?.Hidden ?? 0) !== 0));
  return { workbook, hidden };
}

function begins(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
