import { scanPersonalData } from "../safety/scan-personal-data.js";
import type { ScannedFinding } from "../safety/scan-text.js";

/** More cells than this are not looked at: a small file can unpack to a very large one. */
const MOST_ROWS = 200_000;

/**
 * Looks for personal data in each sheet of an Excel workbook.
 *
 * @throws when the bytes are no workbook; the sentence shows nothing of them.
 */
export async function scanWorkbook(bytes: Uint8Array): Promise<readonly ScannedFinding[]> {
  const { read, utils } = await import("xlsx");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new Error("This is not an Excel workbook: it is damaged, or another kind of file.");
  let workbook: ReturnType<typeof read>;
  try {
    workbook = read(bytes, { dense: true, sheetRows: MOST_ROWS, cellFormula: false, cellHTML: false });
  } catch {
    throw new Error("This Excel workbook cannot be opened: it is damaged, or locked with a password.");
  }
  return workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined) return [];
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: false, defval: null });
    const [header = [], ...body] = rows;
    if (body.length === 0) return [];
    const columns = Object.fromEntries(
      header.map((title, i) => [
        title === null || title === "" ? `column${i + 1}` : String(title),
        body.map((row) => row[i] ?? null),
      ]),
    );
    return scanPersonalData(columns).map((finding) => Object.freeze({ part: `sheet ${name}`, ...finding }));
  });
}
