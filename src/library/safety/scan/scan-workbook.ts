import type { CellObject, WorkSheet } from "xlsx";
import { cellsToColumns } from "./cells-to-columns.js";
import { type ScannedFinding, scanPart } from "./scan-text.js";

/** More cells than this are not looked at: a small file can unpack to a very large one. */
const MOST_ROWS = 200_000;

/**
 * Looks for personal data in each sheet of an Excel or LibreOffice workbook, hidden sheets and notes on cells included.
 *
 * @throws when the bytes are no workbook; the sentence shows nothing of them.
 */
export async function scanWorkbook(bytes: Uint8Array): Promise<readonly ScannedFinding[]> {
  const { read, utils } = await import("xlsx");
  if (!isWorkbook(bytes)) throw new Error("This is not a workbook: it is damaged, or another kind of file.");
  let workbook: ReturnType<typeof read>;
  try {
    workbook = read(bytes, { dense: true, sheetRows: MOST_ROWS, cellFormula: false, cellHTML: false });
  } catch {
    throw new Error("This workbook cannot be opened: it is damaged, or locked with a password.");
  }
  return workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined) return [];
    const rows = utils.sheet_to_json<unknown[]>(sheet, {
      header: 1,
      raw: false,
      defval: "",
      blankrows: false,
    });
    const cells = rows.map((row) => Array.from(row, (cell) => String(cell ?? "")));
    return [
      ...scanPart(`sheet ${name}`, cellsToColumns(cells)),
      ...scanPart(`notes of sheet ${name}`, { text: notesOf(sheet) }),
    ];
  });
}

/** Excel since 2007 and LibreOffice write zip files; older Excel files begin with another mark. */
function isWorkbook(bytes: Uint8Array): boolean {
  const begins = (...mark: number[]): boolean => mark.every((byte, i) => bytes[i] === byte);
  return begins(0x50, 0x4b) || begins(0xd0, 0xcf, 0x11, 0xe0);
}

/** The notes that hang on cells: they are not in the table, and they often say the most about a person. */
function notesOf(sheet: WorkSheet): string[] {
  const rows = (sheet["!data"] ?? []) as (readonly (CellObject | undefined)[] | undefined)[];
  return rows.flatMap((row) =>
    (row ?? []).flatMap((cell) => (cell?.c ?? []).map(({ t }) => String(t ?? ""))),
  );
}
