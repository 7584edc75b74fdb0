import type { Layout } from "../../layouts/describe/layout.js";
import { allLayouts } from "../../layouts/known-layouts.js";
import { findLayout } from "../../layouts/recognize/find-layout.js";
import { seeFile } from "../../layouts/recognize/seen-file.js";
import { decodePieces } from "../../table/delimited/decode-text.js";
import { sampleText } from "../../table/delimited/recognize-text.js";
import { type FoundEncoding, findEncoding } from "../../table/delimited/text-encoding.js";
import { alignedPieces, cellPieces, cutCells, lookAtText } from "./delimited-pieces.js";
import type { FileFindings } from "./file-findings.js";
import type { FileToScan } from "./file-to-scan.js";
import { labelledLines } from "./labelled-lines.js";
import { mergeFindings } from "./merge-findings.js";
import { namesInLines } from "./names-in-lines.js";
import { hasNames, lackNames, lookFixedWidth } from "./not-understood.js";
import { cutLinesIn, linesIn, tableIn } from "./rows-of-text.js";
import { sayOfList } from "./say-of-list.js";
import type { ScanFileOptions } from "./scan-file-options.js";
import { unreadLines } from "./unread-lines.js";

/** Looks through text: as a table where something tells its cells apart, and line by line else. */
export function scanLetters(file: FileToScan, options: ScanFileOptions): FileFindings {
  const fixed = options.delimiter === undefined ? fixedLayout(file, options) : undefined;
  if (fixed !== undefined) return { findings: mergeFindings(cutLinesIn(texts(file, options), fixed)) };
  const sample = sampleText(file.pieces, encodingOf(file, options));
  const looked = lookAtText(sample);
  if (options.delimiter === undefined && looked.places !== undefined && !isRecords(sample)) {
    const cells = alignedPieces(texts(file, options), looked.places);
    const findings = mergeFindings(tableIn(cells, options.header));
    if (findings.length > 0 || hasNames([...alignedPieces([sample], looked.places)].flat()))
      return { findings };
  }
  const isTable =
    options.delimiter !== undefined ||
    (looked.delimiter !== undefined && !isRecords(sample)) ||
    (!looked.linedUp && /\.(csv|tsv|tab)$/i.test(file.name));
  if (!isTable) return scanLines(file, options, sample, looked.linedUp);
  const delimiter = options.delimiter ?? looked.delimiter ?? ",";
  const findings = mergeFindings(tableIn(cellPieces(texts(file, options), delimiter), options.header));
  if (findings.length > 0) return { findings };
  const cells = cutCells(sample);
  if (lackNames(cells)) return { findings, notRead: NO_NAMES };
  // One long line may hold the whole list: each cell is then what a line is elsewhere.
  const lines = cells.length < FEWEST_LINES ? cells.flat() : sample.split(/\r?\n/);
  const names = namesInLines();
  names.look(lines);
  return { findings, ...sayOfList(lines.join("\n"), names.found) };
}

/** Records that are written as lines: the marks in them cut no cells. */
function isRecords(sample: string): boolean {
  const lines = sample.split(/\r?\n/);
  const unread = unreadLines();
  unread.look(lines);
  return unread.says !== undefined || labelledLines(lines) !== undefined;
}

function scanLines(
  file: FileToScan,
  options: ScanFileOptions,
  sample: string,
  isLinedUp: boolean,
): FileFindings {
  const [names, unread] = [namesInLines(), unreadLines()];
  const findings = mergeFindings(
    linesIn(texts(file, options), (lines) => {
      names.look(lines);
      unread.look(lines);
    }),
  );
  if (unread.says !== undefined) return { findings, notRead: unread.says };
  if (isLinedUp) return { findings, notRead: `Its columns are lined up with spaces, ${AS_LINES}` };
  return lookFixedWidth(sample)
    ? {
        findings,
        notRead: `Its lines are all as long, as those of a list with no mark between the cells, ${AS_LINES}`,
      }
    : { findings, ...(findings.length > 0 ? {} : sayOfList(sample, names.found)) };
}

/** Fewer lines are no list one below the other. */
const FEWEST_LINES = 3;

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

/** The text of a file, piece by piece. */
export function texts(file: FileToScan, options: ScanFileOptions): Iterable<string> {
  return decodePieces(file.pieces, encodingOf(file, options), "the file", "read on");
}
