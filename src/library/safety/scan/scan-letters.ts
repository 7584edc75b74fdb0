import type { Layout } from "../../layouts/describe/layout.js";
import { allLayouts } from "../../layouts/known-layouts.js";
import { findLayout } from "../../layouts/recognize/find-layout.js";
import { seeFile } from "../../layouts/recognize/seen-file.js";
import { decodePieces } from "../../table/delimited/decode-text.js";
import { sampleText } from "../../table/delimited/recognize-text.js";
import { type FoundEncoding, findEncoding } from "../../table/delimited/text-encoding.js";
import { alignedPieces, cellPieces, lookAtText } from "./delimited-pieces.js";
import type { FileFindings } from "./file-findings.js";
import type { FileToScan } from "./file-to-scan.js";
import { mergeFindings } from "./merge-findings.js";
import { hasNames, lackNames, lookFixedWidth, mayBeNames } from "./not-understood.js";
import { cutLinesIn, linesIn, tableIn } from "./rows-of-text.js";
import type { ScanFileOptions } from "./scan-file-options.js";

/** Looks through text: as a table where something tells its cells apart, and line by line else. */
export function scanLetters(file: FileToScan, options: ScanFileOptions): FileFindings {
  const fixed = options.delimiter === undefined ? fixedLayout(file, options) : undefined;
  if (fixed !== undefined) return { findings: mergeFindings(cutLinesIn(texts(file, options), fixed)) };
  const sample = sampleText(file.pieces, encodingOf(file, options));
  const looked = lookAtText(sample);
  if (options.delimiter === undefined && looked.places !== undefined) {
    const cells = alignedPieces(texts(file, options), looked.places);
    const findings = mergeFindings(tableIn(cells, options.header));
    if (findings.length > 0 || hasNames([...alignedPieces([sample], looked.places)].flat()))
      return { findings };
  }
  const isTable =
    options.delimiter !== undefined ||
    looked.delimiter !== undefined ||
    (!looked.linedUp && /\.(csv|tsv|tab)$/i.test(file.name));
  if (isTable) {
    const delimiter = options.delimiter ?? looked.delimiter ?? ",";
    const findings = mergeFindings(tableIn(cellPieces(texts(file, options), delimiter), options.header));
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

/** The text of a file, piece by piece. */
export function texts(file: FileToScan, options: ScanFileOptions): Iterable<string> {
  return decodePieces(file.pieces, encodingOf(file, options), "the file", "read on");
}
