import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import type { ScanFormat, ScannedFinding } from "../safety/scan-text.js";
import { scanText } from "../safety/scan-text.js";
import { scanWorkbook } from "./scan-workbook.js";

/** What was found in one file, or why it was not read. */
export interface ScannedFile {
  /** As seen from the scanned folder, or the file's own name. */
  readonly file: string;
  readonly findings: readonly ScannedFinding[];
  /** Why the file was not read; absent when it was. */
  readonly skipped?: string;
}

/** Larger files are not read: they would fill the memory. */
const MOST_BYTES = 50_000_000;

const FORMATS: Readonly<Record<string, ScanFormat>> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".json": "json",
  ".ipynb": "notebook",
  ".txt": "text",
  ".md": "text",
};

/** Folders of programs, not of people's data. */
const LEFT_OUT = new Set(["node_modules", ".git", ".venv", "__pycache__", ".ipynb_checkpoints"]);

/**
 * Looks for personal data in a file, or in every file of a folder and the folders in it: CSV, Excel, JSON, notebooks and
 * text. Nothing is stored, changed or sent, and no value comes out unmasked. Links are not followed.
 *
 * @param path a file or a folder.
 * @returns one entry for each file that was looked at, in the order of their names.
 * @throws when there is nothing at the path.
 * @example
 * writeCSV("list.csv", { contact: ["ana@example.org"] }, { overwrite: true });
 * const [file] = await scanFiles("list.csv");
 * file.findings[0]?.kind; // "email"
 */
export async function scanFiles(path: string): Promise<readonly ScannedFile[]> {
  const found = filesAt(path);
  const scanned: ScannedFile[] = [];
  for (const file of found) scanned.push(await scanFile(file, relative(path, file) || file));
  return scanned;
}

function filesAt(path: string): readonly string[] {
  const state = lstatSync(path, { throwIfNoEntry: false });
  if (state === undefined) {
    throw new Error(`There is nothing at ${path}. Check the name, and the folder from which you look.`);
  }
  if (state.isSymbolicLink()) return [];
  if (!state.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !LEFT_OUT.has(name))
    .sort()
    .flatMap((name) => filesAt(join(path, name)))
    .filter((file) => formatOf(file) !== undefined);
}

function formatOf(file: string): ScanFormat | "workbook" | undefined {
  const ending = extname(file).toLowerCase();
  return ending === ".xlsx" ? "workbook" : FORMATS[ending];
}

async function scanFile(path: string, file: string): Promise<ScannedFile> {
  const skip = (reason: string): ScannedFile => Object.freeze({ file, findings: [], skipped: reason });
  const format = formatOf(path);
  if (format === undefined)
    return skip("This kind of file is not read: only CSV, XLSX, JSON, notebooks and text.");
  try {
    const { size } = lstatSync(path);
    if (size > MOST_BYTES) return skip(`The file has ${Math.round(size / 1e6)} MB; up to 50 are read.`);
    const bytes = readFileSync(path);
    const findings = format === "workbook" ? await scanWorkbook(bytes) : scanText(textOf(bytes), format);
    return Object.freeze({ file, findings });
  } catch (error) {
    return skip(error instanceof Error ? error.message : String(error));
  }
}

/** The text of a file: UTF-8, or UTF-16 when it begins with the mark of it, as some programs write it. */
function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return bytes.toString("utf8");
}
