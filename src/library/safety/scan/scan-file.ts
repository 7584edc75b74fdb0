import type { Layout } from "../../layouts/describe/layout.js";
import { allLayouts } from "../../layouts/known-layouts.js";
import { findLayout } from "../../layouts/recognize/find-layout.js";
import { seeFile } from "../../layouts/recognize/seen-file.js";
import type { KnownOptions } from "../../table/columns/check-options.js";
import { decodePieces } from "../../table/delimited/decode-text.js";
import { sampleText } from "../../table/delimited/recognize-text.js";
import { type FoundEncoding, findEncoding, type TextEncoding } from "../../table/delimited/text-encoding.js";
import { firstBytes } from "../../table/read/byte-pieces.js";
import { fileWords } from "../../table/read/file-words.js";
import { requireShallowJSON } from "../../table/read/json-depth.js";
import { readArrow } from "../../table/read/read-arrow.js";
import { READ_CSV_OPTIONS } from "../../table/read/read-csv-options.js";
import { ParquetProblem, readParquet } from "../../table/read/read-parquet.js";
import { RECOGNIZED_BYTES, recognizeFile } from "../../table/read/recognize-file.js";
import { lookAtText } from "./delimited-pieces.js";
import type { FileFindings } from "./file-findings.js";
import type { FileToScan } from "./file-to-scan.js";
import { mergeFindings } from "./merge-findings.js";
import { lackNames, lookFixedWidth, mayBeNames } from "./not-understood.js";
import { cutLinesIn, linesIn, recordsIn, tableIn } from "./rows-of-text.js";
import { scanGzip, scanZip } from "./scan-packed.js";
import { scanPart, scanText } from "./scan-text.js";
import { scanWebPage } from "./scan-web-page.js";
import { scanWorkbook } from "./scan-workbook.js";

/** What the content of a file does not say. */
export interface ScanFileOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: TextEncoding | undefined;
  readonly header?: boolean | undefined;
}

/** What `checkOptions` knows of them. */
export const SCAN_FILE_OPTIONS: KnownOptions<ScanFileOptions> = {
  delimiter: "text",
  encoding: READ_CSV_OPTIONS.encoding,
  header: "yes or no",
};

/** Tables that have to be in memory whole. Delimited text and lines may be of any size. */
const MOST_BYTES = 100_000_000;
/** An archive lies in memory packed; its tables are unpacked in pieces. */
const MOST_ARCHIVE_BYTES = 1_000_000_000;
/** A file in an archive in an archive is read, and one more: what lies deeper is named. */
const MOST_LAYERS = 3;

/**
 * Looks for personal data in one file. What the file is, its content decides.
 *
 * @throws one sentence when it cannot be read; the sentence shows nothing of it.
 */
export async function scanFile(
  file: FileToScan,
  options: ScanFileOptions,
  layers = 0,
): Promise<FileFindings> {
  const inside = (packed: FileToScan): Promise<FileFindings> => scanFile(packed, options, layers + 1);
  const first = firstBytes(file.pieces, RECOGNIZED_BYTES);
  const found = recognizeFile(first);
  switch (found.kind) {
    case "empty":
      return first.length === 0 && !isForList(file.name) ? { ...NOTHING_IN_IT, empty: true } : NOTHING_IN_IT;
    case "workbook":
      return scanWorkbook(small(file), file.name);
    case "arrow":
      return { findings: scanPart("table", readArrow(small(file), file.name)) };
    case "parquet":
      return {
        findings: scanPart("table", await readParquet(small(file), 10 * MOST_BYTES).catch(unreadParquet)),
      };
    case "json":
      return scanJSON(file);
    case "json lines":
      requireShallowJSON(file.pieces, "The file");
      return { findings: mergeFindings(recordsIn(texts(file, options))) };
    case "zip":
      if (/\.(xlsx|xlsm|xlsb|ods)$/i.test(file.name)) return scanWorkbook(small(file), file.name);
      requireLayer(layers);
      return scanZip(small(file, MOST_ARCHIVE_BYTES), file.name, inside);
    case "gzip":
      requireLayer(layers);
      return scanGzip(file, inside);
    case "web page":
      return { findings: scanWebPage(textOf(small(file))) };
    case "other":
      throw new Error(`This is ${fileWords(found)}, which is not read. Open it yourself.`);
    default:
      return scanLetters(file, options);
  }
}

/** A list that did not arrive is as empty as one that never was: nobody can say that it is clean. */
const NOTHING_IN_IT: FileFindings = {
  findings: [],
  notRead: "It is empty: there was nothing to read. If it should hold a list, get it again.",
};

/** A name under which somebody expects a list: "voters", "voters.csv"; not ".gitkeep" and not "__init__.py". */
const isForList = (name: string): boolean =>
  /\.(csv|tsv|tab|psv|txt|dat|asc|json|ndjson|jsonl|geojson|xls|xls[xmb]|ods|parquet|arrow|feather|gz|zip|ipynb)$/i.test(
    name,
  ) || !name.includes(".");

function scanJSON(file: FileToScan): FileFindings {
  requireShallowJSON(file.pieces, "The file");
  const text = textOf(small(file));
  if (/^\s*(?:\[\s*\]|\{\s*\}|null|"")\s*$/.test(text)) return NOTHING_IN_IT;
  return { findings: scanText(text, isNotebook(file.name) ? "notebook" : "json") };
}

function scanLetters(file: FileToScan, options: ScanFileOptions): FileFindings {
  // Damaged JSON must not pass for text that was looked through.
  if (/\.(json|geojson|ipynb)$/i.test(file.name)) return scanJSON(file);
  const fixed = options.delimiter === undefined ? fixedLayout(file, options) : undefined;
  if (fixed !== undefined) return { findings: mergeFindings(cutLinesIn(texts(file, options), fixed)) };
  const sample = sampleText(file.pieces, encodingOf(file, options));
  const looked = lookAtText(sample);
  const isTable =
    options.delimiter !== undefined || looked.delimiter !== undefined || /\.(csv|tsv|tab)$/i.test(file.name);
  if (isTable) {
    const delimiter = options.delimiter ?? looked.delimiter ?? ",";
    const findings = mergeFindings(tableIn(texts(file, options), delimiter, options.header));
    if (findings.length > 0) return { findings };
    return lackNames(sample) ? { findings, notRead: NO_NAMES } : { findings, ...namesIn(sample) };
  }
  const findings = mergeFindings(linesIn(texts(file, options)));
  if (looked.linedUp) return { findings, notRead: `Its columns are lined up with spaces, ${AS_LINES}` };
  return lookFixedWidth(sample)
    ? {
        findings,
        notRead: `Its lines are all as long, as those of a list with no mark between the cells, ${AS_LINES}`,
      }
    : { findings, ...(findings.length > 0 ? {} : namesIn(sample)) };
}

const namesIn = (sample: string): Partial<FileFindings> =>
  mayBeNames(sample)
    ? {
        notRead:
          "Each line is a few words with capitals, as names of people are written. If they are names, do not share it.",
      }
    : {};

const AS_LINES = "so it was looked through as lines and not as a table. Save it as CSV.";
const NO_NAMES =
  "Its columns have no names, and its cells alone do not show what they are. Look yourself, or write the names in a first row.";

/** The layout of a text in which each cell has its place in the line. */
function fixedLayout(file: FileToScan, { encoding }: ScanFileOptions): Layout | undefined {
  const found = findLayout(seeFile(file.pieces, file.name, { encoding }), allLayouts(), "fixed width");
  return found?.certainty === "guess" ? undefined : found?.layout;
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
  return decodePieces(file.pieces, encodingOf(file, options), "the file", "read on");
}

function textOf(bytes: Uint8Array): string {
  return [...decodePieces(() => [bytes], findEncoding(() => [bytes], "The file").encoding, "the file")].join(
    "",
  );
}

function requireLayer(layers: number): void {
  if (layers >= MOST_LAYERS)
    throw new Error("This is an archive in an archive in an archive, which is not opened. Unpack it first.");
}

function small({ bytes, whole }: FileToScan, most = MOST_BYTES): Uint8Array {
  if (bytes > most)
    throw new Error(
      `The file has ${Math.round(bytes / 1e6)} MB; up to ${most / 1e6} are read of a file of this kind. Save its table as CSV, which may be of any size.`,
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
