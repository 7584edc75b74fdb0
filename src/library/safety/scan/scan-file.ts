import type { Layout } from "../../layouts/describe/layout.js";
import { allLayouts } from "../../layouts/known-layouts.js";
import { findLayout } from "../../layouts/recognize/find-layout.js";
import { lineCutter } from "../../layouts/recognize/match-cells.js";
import { seeFile } from "../../layouts/recognize/seen-file.js";
import type { KnownOptions } from "../../table/columns/check-options.js";
import { decodePieces } from "../../table/delimited/decode-text.js";
import { sampleText } from "../../table/delimited/recognize-text.js";
import { type FoundEncoding, findEncoding, type TextEncoding } from "../../table/delimited/text-encoding.js";
import { type BytePieces, firstBytes } from "../../table/read/byte-pieces.js";
import { fileWords } from "../../table/read/file-words.js";
import { readArrow } from "../../table/read/read-arrow.js";
import { READ_CSV_OPTIONS } from "../../table/read/read-csv-options.js";
import { ParquetProblem, readParquet } from "../../table/read/read-parquet.js";
import { RECOGNIZED_BYTES, recognizeFile } from "../../table/read/recognize-file.js";
import { cellsToColumns } from "./cells-to-columns.js";
import { cellPieces, linePieces, lookAtText } from "./delimited-pieces.js";
import type { FileFindings } from "./file-findings.js";
import { type FoundInRows, mergeFindings } from "./merge-findings.js";
import { scanPart, scanRecords, scanText } from "./scan-text.js";
import { scanWorkbook } from "./scan-workbook.js";

/** A file that is looked at. */
export interface FileToScan {
  readonly name: string;
  readonly bytes: number;
  readonly pieces: BytePieces;
  readonly whole: () => Uint8Array;
}

/** What the content of a file does not say. */
export interface ScanFileOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: TextEncoding | undefined;
  readonly header?: boolean | undefined;
}

/** What `checkOptions` knows of them. */
export const SCAN_FILE_OPTIONS: KnownOptions<ScanFileOptions> = {
  delimiter: true,
  encoding: READ_CSV_OPTIONS.encoding,
  header: true,
};

/** Tables that have to be in memory whole. Delimited text and lines may be of any size. */
const MOST_BYTES = 100_000_000;
const RECORDS_TOGETHER = 20_000;

/**
 * Looks for personal data in one file. What the file is, its content decides.
 *
 * @throws one sentence when it cannot be read; the sentence shows nothing of it.
 */
export async function scanFile(file: FileToScan, options: ScanFileOptions): Promise<FileFindings> {
  const found = recognizeFile(firstBytes(file.pieces, RECOGNIZED_BYTES));
  switch (found.kind) {
    case "empty":
      return { findings: [] };
    case "workbook":
      return scanWorkbook(small(file), file.name);
    case "arrow":
      return { findings: scanPart("table", readArrow(small(file), file.name)) };
    case "parquet":
      return {
        findings: scanPart("table", await readParquet(small(file), 10 * MOST_BYTES).catch(unreadParquet)),
      };
    case "json":
      return { findings: scanText(textOf(small(file)), isNotebook(file.name) ? "notebook" : "json") };
    case "json lines":
      return { findings: mergeFindings(recordsIn(texts(file, options))) };
    case "zip":
      if (/\.(xlsx|xlsm|xlsb|ods)$/i.test(file.name)) return scanWorkbook(small(file), file.name);
      throw new Error(`This is ${fileWords(found)}, which is not read. Open it yourself.`);
    case "gzip":
    case "other":
      throw new Error(`This is ${fileWords(found)}, which is not read. Open it yourself.`);
    default:
      return scanLetters(file, options);
  }
}

function scanLetters(file: FileToScan, options: ScanFileOptions): FileFindings {
  // Damaged JSON must not pass for text that was looked through.
  if (/\.(json|geojson|ipynb)$/i.test(file.name))
    return { findings: scanText(textOf(small(file)), isNotebook(file.name) ? "notebook" : "json") };
  const fixed = options.delimiter === undefined ? fixedLayout(file, options) : undefined;
  if (fixed !== undefined) return { findings: mergeFindings(cutLinesIn(texts(file, options), fixed)) };
  const looked = lookAtText(sampleText(file.pieces, encodingOf(file, options)));
  const isTable =
    options.delimiter !== undefined || looked.delimiter !== undefined || /\.(csv|tsv|tab)$/i.test(file.name);
  if (isTable) {
    const delimiter = options.delimiter ?? looked.delimiter ?? ",";
    return { findings: mergeFindings(tableIn(texts(file, options), delimiter, options.header)) };
  }
  const findings = mergeFindings(linesIn(texts(file, options)));
  if (!looked.linedUp) return { findings };
  return {
    findings,
    notRead:
      "Its columns are lined up with spaces, so it was looked through as lines and not as a table. Save it as CSV.",
  };
}

/** The layout of a text in which each cell has its place in the line. */
function fixedLayout(file: FileToScan, { encoding }: ScanFileOptions): Layout | undefined {
  const found = findLayout(seeFile(file.pieces, file.name, { encoding }), allLayouts(), "fixed width");
  return found?.certainty === "guess" ? undefined : found?.layout;
}

/** Lines that are of no known length are looked through as text, so that nothing is left out. */
function* cutLinesIn(text: Iterable<string>, layout: Layout): Generator<FoundInRows> {
  const cut = lineCutter(layout);
  for (const lines of linePieces(text)) {
    const rows = lines.map((line) => cut(line));
    const known = rows.filter((row) => row !== undefined);
    const columns = Object.fromEntries(
      layout.columns.map(({ name }, at) => [name, known.map((row) => (row[at] ?? "").trim())]),
    );
    if (known.length > 0) yield { rows: known.length, findings: scanPart("table", columns) };
    const odd = lines.filter((_, at) => rows[at] === undefined);
    if (odd.length > 0) yield { rows: odd.length, findings: scanPart("text", { text: odd }) };
  }
}

function* tableIn(
  text: Iterable<string>,
  delimiter: string,
  header: boolean | undefined,
): Generator<FoundInRows> {
  let names: readonly string[] | undefined;
  for (const rows of cellPieces(text, delimiter)) {
    const columns = cellsToColumns(rows, names === undefined ? { header } : { names });
    names ??= Object.keys(columns).filter((name) => name !== "above the table");
    yield { rows: rows.length, findings: scanPart("table", columns) };
  }
}

function* linesIn(text: Iterable<string>): Generator<FoundInRows> {
  for (const lines of linePieces(text))
    yield { rows: lines.length, findings: scanPart("text", { text: lines }) };
}

function* recordsIn(text: Iterable<string>): Generator<FoundInRows> {
  let records: unknown[] = [];
  let line = 0;
  for (const lines of linePieces(text)) {
    for (const each of lines) {
      line++;
      if (each.trim() !== "") records.push(record(each, line));
      if (records.length < RECORDS_TOGETHER) continue;
      yield { rows: records.length, findings: scanRecords(records) };
      records = [];
    }
  }
  if (records.length > 0) yield { rows: records.length, findings: scanRecords(records) };
}

function record(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new SyntaxError(`Line ${number} is not valid JSON, so the file was not read to its end.`);
  }
}

function encodingOf(file: FileToScan, { encoding }: ScanFileOptions): FoundEncoding["encoding"] {
  try {
    return findEncoding(file.pieces, file.name, encoding).encoding;
  } catch {
    // A few damaged letters keep nobody from looking through the others.
    return "utf-8";
  }
}

function texts(file: FileToScan, options: ScanFileOptions): Iterable<string> {
  return decodePieces(file.pieces, encodingOf(file, options), "the file");
}

function textOf(bytes: Uint8Array): string {
  return [...decodePieces(() => [bytes], findEncoding(() => [bytes], "The file").encoding, "the file")].join(
    "",
  );
}

function small({ bytes, whole }: FileToScan): Uint8Array {
  if (bytes > MOST_BYTES)
    throw new Error(
      `The file has ${Math.round(bytes / 1e6)} MB; up to ${MOST_BYTES / 1e6} are read of a file of this kind. Save its table as CSV, which may be of any size.`,
    );
  return whole();
}

const isNotebook = (name: string): boolean => /\.ipynb$/i.test(name);

function unreadParquet(problem: unknown): never {
  const [why, codec] = problem instanceof ParquetProblem ? [problem.why, problem.codec] : ["damaged", ""];
  throw new Error(
    why === "packed"
      ? `This Parquet file is packed with ${codec}, which is not read here. Save its table as CSV.`
      : why === "too large"
        ? "This Parquet file is too large once it is unpacked. Save its table as CSV, which may be of any size."
        : "This Parquet file cannot be read: it is damaged, or another kind of file.",
  );
}
