import { Unzip, UnzipInflate } from "fflate";
import { numberText } from "../../words/number-text.js";
import { crc32 } from "../packed/crc32.js";
import { zipChecksum } from "../packed/read-zip.js";

/** Excel's own most rows of a sheet. */
const MOST_ROWS = 1_048_576;
const MOST_BYTES = 300_000_000;
/** Letters that are kept of the end of a part, to see that it is whole. */
const TAIL = 200;

interface Part {
  readonly name: string;
  rows: number;
  begins: string;
  ends: string;
  checksum: number;
}

/**
 * Looks at the parts of a packed workbook before it is opened: they must be whole, not too large once they are unpacked, and
 * hold no definitions of entities, with which a small file can fill any memory.
 *
 * @throws one sentence that says what is wrong.
 */
export function inspectWorkbook(bytes: Uint8Array, file: string, most = MOST_BYTES): void {
  const parts: Part[] = [];
  let unpacked = 0;
  let failed = false;
  const archive = new Unzip((entry) => {
    if (!/\.(xml|rels|bin)$/i.test(entry.name)) return;
    const part: Part = { name: entry.name, rows: 0, begins: "", ends: "", checksum: 0 };
    parts.push(part);
    entry.ondata = (error, chunk) => {
      failed ||= error !== null;
      unpacked += chunk?.length ?? 0;
      if (unpacked > most)
        throw new WorkbookProblem(
          `${file} holds more than ${most / 1e6} MB when it is unpacked, the most that is read of a workbook. Save its sheets as CSV.`,
        );
      if (chunk !== undefined) take(part, chunk);
    };
    entry.start();
  });
  archive.register(UnzipInflate);
  try {
    // In steps, so that the limit is noticed before the memory is full.
    for (let at = 0; at < bytes.length; at += 65_536)
      archive.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
  } catch (error) {
    if (error instanceof WorkbookProblem) throw error;
    failed = true;
  }
  if (failed || parts.some(({ name, checksum }) => checksum !== (zipChecksum(bytes, name) ?? checksum)))
    throw damagedWorkbook(file);
  for (const part of parts) requireWhole(part, file);
  requireSheets(bytes, parts, file);
}

/** A sentence of ours: what a library says about a damaged file is not passed on. */
export class WorkbookProblem extends Error {}

export function damagedWorkbook(file: string): WorkbookProblem {
  return new WorkbookProblem(
    `${file} is not an Excel workbook that can be read: damaged, locked, or another kind of file.`,
  );
}

function take(part: Part, chunk: Uint8Array): void {
  part.checksum = crc32(chunk, part.checksum);
  const text = new TextDecoder("latin1").decode(chunk);
  // A tag may be cut by the border between chunks.
  const joined = part.ends.slice(-4) + text;
  for (let at = joined.indexOf("<row"); at >= 0; at = joined.indexOf("<row", at + 4)) {
    if (/[\s>/]/.test(joined[at + 4] ?? " ")) part.rows++;
  }
  if (part.begins.length < 4096) part.begins += text.slice(0, 4096);
  part.ends = (part.ends + text).slice(-TAIL);
}

function requireWhole({ name, rows, begins, ends }: Part, file: string): void {
  if (rows > MOST_ROWS) {
    throw new WorkbookProblem(
      `A sheet of ${file} has ${numberText(rows)} rows; up to ${numberText(MOST_ROWS)} are read. Save it as CSV, which may be of any size.`,
    );
  }
  if (/\.bin$/i.test(name)) return;
  if (/<!(DOCTYPE|ENTITY)/i.test(begins)) {
    throw new WorkbookProblem(
      `${file} defines entities in its XML, as no office program does; it was not opened. Do not open it by hand either.`,
    );
  }
  const root = /^[^<]*(?:<[?!][^>]*>[^<]*)*<([\w:.-]+)/.exec(begins)?.[1];
  const isWhole = root === undefined ? false : new RegExp(`(</${root}\\s*>|/>)\\s*$`).test(ends);
  if (!isWhole)
    throw new WorkbookProblem(`${file} is damaged: a part of it is cut off. Download or save it again.`);
}

/** Every sheet that the workbook names must be there. */
function requireSheets(bytes: Uint8Array, parts: readonly Part[], file: string): void {
  const names = parts.map(({ name }) => name.toLowerCase());
  if (!names.some((name) => /^xl\/workbook\.xml$/.test(name))) return;
  const list = partText(bytes, "xl/workbook.xml");
  const sheets = list.match(/<(?:\w+:)?sheet\s/g)?.length ?? 0;
  const targets = [
    ...partText(bytes, "xl/_rels/workbook.xml.rels").matchAll(
      /Type="[^"]*\/(?:work|chart|dialog|macro)sheet"[^>]*|Target="[^"]*"[^>]*Type="[^"]*\/(?:work|chart|dialog|macro)sheet"/g,
    ),
  ].flatMap(([tag]) => /Target="([^"]*)"/.exec(tag)?.[1] ?? []);
  const missing = targets.find((target) => !names.includes(sheetPath(target)));
  if (missing !== undefined || targets.length < sheets)
    throw new WorkbookProblem(`${file} is damaged: one of its sheets is missing. Download or save it again.`);
}

function sheetPath(target: string): string {
  return (target.startsWith("/") ? target.slice(1) : `xl/${target}`).toLowerCase();
}

function partText(bytes: Uint8Array, name: string): string {
  let text = "";
  const archive = new Unzip((entry) => {
    if (entry.name.toLowerCase() !== name) return;
    entry.ondata = (_error, chunk) => {
      text += new TextDecoder().decode(chunk, { stream: false });
    };
    entry.start();
  });
  archive.register(UnzipInflate);
  archive.push(bytes, true);
  return text;
}
