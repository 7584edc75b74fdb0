import { decodePieces } from "../../table/delimited/decode-text.js";
import { findEncoding } from "../../table/delimited/text-encoding.js";
import { firstBytes } from "../../table/read/byte-pieces.js";
import { fileWords } from "../../table/read/file-words.js";
import { requireShallowJSON } from "../../table/read/json-depth.js";
import { repeatedName } from "../../table/read/parse-json.js";
import { readArrow } from "../../table/read/read-arrow.js";
import { ParquetProblem, readParquet } from "../../table/read/read-parquet.js";
import { RECOGNIZED_BYTES, recognizeFile } from "../../table/read/recognize-file.js";
import type { FileFindings } from "./file-findings.js";
import type { FileToScan } from "./file-to-scan.js";
import { sayOfJSON } from "./lists-of-json.js";
import { mergeFindings } from "./merge-findings.js";
import { recordsIn } from "./rows-of-text.js";
import type { ScanFileOptions } from "./scan-file-options.js";
import { scanLetters, texts } from "./scan-letters.js";
import { scanWebPage, scanXML } from "./scan-markup.js";
import { scanGzip, scanZip } from "./scan-packed.js";
import { scanPart, scanText } from "./scan-text.js";
import { scanWorkbook } from "./scan-workbook.js";

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
      return scanWebPage(textOf(small(file)));
    case "xml":
      return scanXML(textOf(small(file)));
    case "other":
      throw new Error(`This is ${fileWords(found)}, which is not read. Open it yourself.`);
    default:
      // Damaged JSON must not pass for text that was looked through.
      return /\.(json|geojson|ipynb)$/i.test(file.name) ? scanJSON(file) : scanLetters(file, options);
  }
}

/** A list that did not arrive is as empty as one that never was: nobody can say that it is clean. */
const NOTHING_IN_IT: FileFindings = {
  findings: [],
  notRead: "It is empty: there was nothing to read. If it should hold a list, get it again.",
};

/** A name under which somebody expects a list: "voters", "voters.csv", "members.docx"; not ".gitkeep" and not "__init__.py". */
const isForList = (name: string): boolean =>
  /\.(csv|tsv|tab|psv|txt|dat|asc|json|ndjson|jsonl|geojson|xml|xls|xls[xmb]|f?ods|numbers|dbf|parquet|arrow|feather|gz|zip|ipynb|html?|docx?|odt|rtf|pdf|eml|msg|mbox|vcf|ics|sqlite3?|db|sql|sav|dta)$/i.test(
    name,
  ) || !name.includes(".");

function scanJSON(file: FileToScan): FileFindings {
  requireShallowJSON(file.pieces, "The file");
  const text = textOf(small(file));
  if (/^\s*(?:\[\s*\]|\{\s*\}|null|"")\s*$/.test(text)) return NOTHING_IN_IT;
  const findings = scanText(text, isNotebook(file.name) ? "notebook" : "json");
  if (repeatedName(text) !== undefined)
    return {
      findings,
      notRead:
        "In a record a name stands twice, and of its values only the last was looked at. Write the file anew.",
    };
  return findings.length > 0 || isNotebook(file.name)
    ? { findings }
    : { findings, ...sayOfJSON(JSON.parse(text.replace(/^\uFEFF/, ""))) };
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
