import { fitDelimiter } from "../../table/delimited/find-delimiter.js";
import type { FirstRow } from "../../table/delimited/header-row.js";
import { recognizeText, sampleText } from "../../table/delimited/recognize-text.js";
import { rowSplitter } from "../../table/delimited/split-rows.js";
import { type FoundEncoding, findEncoding } from "../../table/delimited/text-encoding.js";
import { type BytePieces, firstBytes, wholeBytes } from "../../table/read/byte-pieces.js";

/** The beginning of a file: its lines, and its cells where something stands between them. */
export interface SeenFile {
  readonly encoding: FoundEncoding["encoding"];
  /** Undefined when nothing divides the cells. */
  readonly delimiter: string | undefined;
  readonly firstRow: FirstRow;
  /** The first rows, the one with names too. */
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly string[];
}

const SAMPLE_BYTES = 2 ** 20;
const SAMPLE_ROWS = 200;

/** What is told about a file that its content need not say. */
export interface SeenOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: "utf-8" | "latin1" | "windows-1252" | "utf-16le" | "utf-16be" | undefined;
}

/** Looks at the first megabyte of a file. */
export function seeFile(pieces: BytePieces, file: string, options: SeenOptions = {}): SeenFile {
  const sample = wholeBytes(wholeLines(firstBytes(pieces, SAMPLE_BYTES)));
  const { encoding } = findEncoding(sample, file, options.encoding);
  const text = sampleText(sample, encoding).replace(/^\uFEFF/, "");
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  try {
    const { delimiter, firstRow } = recognizeText(sample, file, { ...options, encoding });
    if (fitDelimiter(text).width < 2 && options.delimiter === undefined)
      return { encoding, delimiter: undefined, firstRow: "unclear", rows: [], lines };
    const rows = rowSplitter({ delimiter, lenient: true })
      .push(text, true)
      .slice(0, SAMPLE_ROWS)
      .map(({ cells }) => cells);
    return { encoding, delimiter, firstRow, rows, lines };
  } catch {
    // Lines whose cells are lined up with spaces; the reader of rows says what else may be wrong.
    return { encoding, delimiter: undefined, firstRow: "unclear", rows: [], lines };
  }
}

/** A part of a file ends at the end of a line, so that no letter is cut. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const feed = bytes.lastIndexOf(10);
  return bytes.length < SAMPLE_BYTES || feed < 0 ? bytes : bytes.subarray(0, feed + 1);
}
