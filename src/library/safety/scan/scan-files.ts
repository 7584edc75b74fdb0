import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import type { ScanFormat, ScannedFinding } from "./scan-text.js";
import { scanText } from "./scan-text.js";
import { scanWorkbook } from "./scan-workbook.js";

/** What was found in one file, or why it was not read. */
export interface ScannedFile {
  /** As seen from the scanned folder; of a single file its own name. */
  readonly file: string;
  readonly findings: readonly ScannedFinding[];
  /** Why the file was not read; absent when it was. */
  readonly skipped?: string;
}

/** Larger files are not read: they would fill the memory. */
const MOST_BYTES = 50_000_000;

const FORMATS: Readonly<Record<string, ScanFormat | "workbook">> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".tab": "csv",
  ".json": "json",
  ".geojson": "json",
  ".jsonl": "lines",
  ".ndjson": "lines",
  ".ipynb": "notebook",
  ".txt": "text",
  ".md": "text",
  ".log": "text",
  ".vcf": "text",
  ".ics": "text",
  ".eml": "text",
  ".sql": "text",
  ".html": "text",
  ".xml": "text",
  ".xlsx": "workbook",
  ".xlsm": "workbook",
  ".xls": "workbook",
  ".ods": "workbook",
};

/** What often holds people and cannot be read here: it is named, so that nobody takes silence for a clean folder. */
const NOT_READ =
  /\.(?:docx?|odt|rtf|pdf|pptx?|pages|numbers|parquet|arrow|feather|sav|dta|rds|rdata|sqlite3?|db|mdb|accdb|zip|gz|7z|rar|tar|bak|old|backup|mbox|pst|xlsb)$/i;

/** Folders of programs, not of people's data. */
const LEFT_OUT = new Set(["node_modules", ".git", ".venv", "__pycache__"]);

/**
 * Looks for personal data in a file, or in every file of a folder and the folders in it: CSV, Excel, JSON, notebooks and
 * text, the copies that Jupyter keeps in `.ipynb_checkpoints` included. Nothing is stored, changed or sent, and no value
 * comes out unmasked. Links inside the folder are not followed. Documents, archives and databases are named as not read.
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
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    throw new Error(`There is nothing at ${path}. Check the name, and the folder from which you look.`);
  }
  // The path itself may be a link: somebody named it.
  const start = realpathSync(path);
  const scanned: ScannedFile[] = [];
  for (const file of filesAt(start))
    scanned.push(await scanFile(file, relative(start, file) || basename(path)));
  return scanned;
}

function filesAt(path: string, named = true): readonly string[] {
  const state = lstatSync(path);
  if (state.isFile()) return named || formatOf(path) !== undefined || NOT_READ.test(path) ? [path] : [];
  if (!state.isDirectory()) return [];
  let names: string[];
  try {
    names = readdirSync(path);
  } catch {
    return [path];
  }
  return names
    .filter((name) => !LEFT_OUT.has(name))
    .sort()
    .flatMap((name) => filesAt(join(path, name), false));
}

function formatOf(file: string): ScanFormat | "workbook" | undefined {
  return FORMATS[extname(file).toLowerCase()];
}

async function scanFile(path: string, file: string): Promise<ScannedFile> {
  const skip = (reason: string): ScannedFile => Object.freeze({ file, findings: [], skipped: reason });
  const format = formatOf(path);
  try {
    const state = lstatSync(path);
    if (state.isDirectory()) return skip("This folder cannot be opened: you may not read it.");
    if (format === undefined)
      return skip(
        "This kind of file is not read: only CSV, Excel, JSON, notebooks and text. Open it yourself.",
      );
    const { size } = state;
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
