import { type BytePieces, firstBytes } from "../read/byte-pieces.js";
import type { ReadCSVOptions } from "../read/read-csv-options.js";
import { anotherKind } from "./another-kind.js";
import { damagedLetters } from "./damaged-letters.js";
import { findDelimiter, requireDelimiter } from "./find-delimiter.js";
import { type FirstRow, isNumeric, judgeFirstRow } from "./header-row.js";
import { rowSplitter } from "./split-rows.js";
import { type FoundEncoding, findEncoding } from "./text-encoding.js";

/** How a delimited file is written. */
export interface TextForm {
  readonly encoding: FoundEncoding["encoding"];
  readonly delimiter: string;
  /** The first row names the columns. */
  readonly header: boolean;
  /** What the first row looks like, whatever was told. */
  readonly firstRow: FirstRow;
  /** The first line is Excel's "sep=;" and no row. */
  readonly separatorLine: boolean;
  /** A line of dashes stands above or below the names, as databases, terminals and Markdown draw it. */
  readonly drawn: boolean;
  readonly notices: readonly string[];
}

const SAMPLE_BYTES = 2 ** 20;
const SAMPLE_LINES = 200;
/** Some programs put it in quotation marks, as any other cell with their mark in it. */
const SEPARATOR = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i;

/** The first lines of a text: whole lines, unless the first one is longer than the sample. */
export function sampleText(pieces: BytePieces, encoding: FoundEncoding["encoding"]): string {
  const bytes = firstBytes(pieces, SAMPLE_BYTES);
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  let end = 0;
  for (let line = 0; line < SAMPLE_LINES; line++) {
    const feed = text.indexOf("\n", end);
    if (feed < 0) break;
    end = feed + 1;
  }
  // Old files of the Mac have no line feed; the end of a file may lack one.
  return end === 0 || (bytes.length < SAMPLE_BYTES && text.indexOf("\n", end) < 0)
    ? text
    : text.slice(0, end);
}

/** Excel's line "sep=;" at the beginning of a text: the mark it names, and how many letters it takes. */
export function separatorLine(
  text: string,
): { readonly delimiter: string; readonly length: number } | undefined {
  const found = SEPARATOR.exec(text);
  return found?.[1] === undefined ? undefined : { delimiter: found[1], length: found[0].length };
}

/** The mark that the line names, unless it stands nowhere in the rows: then another program has written them anew. */
const named = (mark: string | undefined, text: string): string | undefined =>
  mark === undefined || text.includes(mark) ? mark : undefined;

/**
 * How a delimited file is written, by its content; what is told is believed.
 *
 * @throws when it is no text, or its cells are divided in a way that is not read.
 */
export function recognizeText(
  pieces: BytePieces,
  file: string,
  { encoding: told, delimiter, header, names, quotes }: ReadCSVOptions,
): TextForm {
  if (delimiter !== undefined) requireDelimiter(delimiter);
  const { encoding, notice } = findEncoding(pieces, file, told);
  const sample = sampleText(pieces, encoding);
  const separator = separatorLine(sample);
  const text = separator === undefined ? sample : sample.slice(separator.length);
  const other = delimiter === undefined ? anotherKind(text) : undefined;
  if (other !== undefined) {
    throw new Error(
      `${file} is ${other}, not a table of delimited text. Export a table from the program that it comes from, as "CSV UTF-8".`,
    );
  }
  const mark = delimiter ?? named(separator?.delimiter, text) ?? findDelimiter(text, file);
  const [first, ...rows] = rowSplitter({ delimiter: mark, quotes, lenient: true })
    .push(text, true)
    .map(({ cells }) => cells)
    .filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const firstRow = first === undefined ? "unclear" : judgeFirstRow(first, rows);
  const hasHeader = header ?? (names === undefined && firstRow !== "data");
  const damaged = damagedLetters(sample, file);
  const notices = [notice, damaged].flatMap((each) => each ?? []);
  if (hasHeader && header === undefined && first !== undefined && rows.length > 0 && first.every(isNumeric)) {
    notices.push(
      `The first row of ${file} holds numbers alone, and was taken for the names of the columns. If it is data, write { header: false }.`,
    );
  }
  if (!hasHeader && header === undefined && names === undefined) {
    notices.push(
      `The first row of ${file} looks like data, so its columns are called column1, column2, … ` +
        "Name them with { names: [ … ] }; if the first row does name them, write { header: true }.",
    );
  }
  return {
    encoding,
    delimiter: mark,
    header: hasHeader,
    firstRow,
    separatorLine: separator !== undefined,
    drawn: isDrawn(first) || (hasHeader && isDrawn(rows[0])),
    notices,
  };
}

/** Dashes and the marks between them; two alone may say that a number is not known. */
const isDrawn = (cells: readonly string[] = []): boolean =>
  cells.every((cell) => /^[\s+|:=-]*$/.test(cell)) && /-{3,}/.test(cells.join("|"));
