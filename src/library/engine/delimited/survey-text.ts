import { seenText } from "../../table/clean/unseen-marks.js";
import { knownCell } from "../../table/delimited/open-delimited.js";
import type { BytePieces } from "../../table/read/byte-pieces.js";
import type { Steps } from "../../table/read/steps.js";
import type { ColumnType } from "../../table/read/type-column.js";
import { BEGINS_PLAINLY, BYTE, byteClasses, mayBeMissing } from "./byte-class.js";
import { type ColumnSurvey, ColumnSurveyor, MAY_BE_UNSEEN } from "./column-survey.js";
import { type RowPlace, WordPlaces } from "./word-places.js";

/** How a text to be surveyed is written. */
export interface SurveyedForm {
  /** One letter of ASCII. */
  readonly delimiter: string;
  readonly header: boolean;
  /** Quotation marks hold cells together. */
  readonly quotes: boolean;
  /** Line ends stand inside of quotation marks and are parts of cells. */
  readonly breaks: boolean;
  /** For each column: the type that was told. */
  readonly told: readonly (ColumnType | undefined)[];
  readonly missing: readonly string[];
  /** Rows without a value in any cell are rows. */
  readonly emptyRows: boolean;
}

/** What a text is like that every reader of CSV reads alike. */
export interface TextSurvey {
  readonly rows: number;
  readonly lineEnd: "\n" | "\r\n";
  readonly quotes: boolean;
  readonly breaks: boolean;
  /** The bytes of its longest row. */
  readonly longest: number;
  readonly columns: readonly ColumnSurvey[];
  /** Where rows begin that lead to the first word in a column of numbers. */
  readonly words: readonly RowPlace[];
}

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const MOST_BYTES = 2 ** 24;

/**
 * Looks at each byte of a text of UTF-8 once. Gives undefined for a text that is not plain: cells too few or too many, stray
 * quotation marks, mixed line ends, blank lines, rows that hold nothing. The careful reader has to decide about it.
 *
 * @param show is told how many bytes were looked at.
 */
export function* surveyText(
  pieces: BytePieces,
  { delimiter, header, quotes, breaks, told, missing, emptyRows }: SurveyedForm,
  show: (bytes: number) => void = () => {},
): Steps<TextSurvey | undefined> {
  const classes = byteClasses(delimiter);
  const watched = mayBeMissing(missing);
  const known = knownCell(missing);
  const words = new WordPlaces();
  const columns = told.map((type) => new ColumnSurveyor(type, words));
  const width = columns.length;
  const mark = delimiter.charCodeAt(0);
  let [rows, longest, done] = [header ? -1 : 0, 0, 0];
  let [sawQuotes, sawBreaks] = [false, false];
  let ends: 1 | 2 | undefined;
  let rest: Buffer = Buffer.alloc(0);
  /** Where the bytes that are surveyed begin in the file. */
  let begin = 0;

  /** Where the first row that is not complete begins, or undefined when the text is not plain. */
  const survey = (bytes: Buffer, first: number, last: number): number | undefined => {
    let at = first;
    while (at < last) {
      const row = at;
      words.pass(rows, begin + row);
      let blank = true;
      let empty = width > 1 && !emptyRows;
      for (let column = 0; column < width; column++) {
        let from = at;
        let to = at;
        let seen = 0;
        const quoted = quotes && bytes[at] === QUOTE;
        if (quoted) {
          sawQuotes = true;
          from = ++at;
          for (;;) {
            if (at >= last) return breaks ? row : undefined;
            const byte = bytes[at] as number;
            if (byte === QUOTE) {
              if (bytes[at + 1] !== QUOTE) break;
              seen |= BYTE.quote;
              at += 2;
              continue;
            }
            const kind = classes[byte] as number;
            if (kind === BYTE.stop) {
              if (byte !== mark) {
                if (!breaks) return undefined;
                sawBreaks = true;
              }
              seen |= BYTE.split;
            } else seen |= kind;
            at++;
          }
          to = at++;
        } else {
          let kind = classes[bytes[at] as number] as number;
          while (kind !== BYTE.stop) {
            seen |= kind;
            kind = classes[bytes[++at] as number] as number;
          }
          to = at;
          if (quotes && (seen & BYTE.quote) !== 0) return undefined;
        }
        if ((seen & BYTE.nul) !== 0) return undefined;
        const end = bytes[at];
        if (column < width - 1) {
          if (end !== mark) return undefined;
          at++;
        } else {
          const length =
            end === LINE_FEED ? 1 : end === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? 2 : 0;
          if (length === 0 || (ends !== undefined && ends !== length)) return undefined;
          ends ??= length as 1 | 2;
          at += length;
        }
        if (to === from) {
          if (width === 1 && !quoted) return undefined;
          continue;
        }
        if (rows < 0) {
          blank &&= seenText(bytes.toString("utf8", from, to)) === "";
          continue;
        }
        const start = bytes[from] as number;
        const surveyor = columns[column] as ColumnSurveyor;
        if (watched[start] === 1) {
          const cell = bytes.toString("utf8", from, to);
          if (known((seen & BYTE.quote) === 0 ? cell : cell.replaceAll('""', '"')) === null) {
            if (width === 1 && !quoted) return undefined;
            surveyor.blanks = true;
            empty &&= seenText(cell) === "";
            surveyor.unseen ||= MAY_BE_UNSEEN.test(cell);
            continue;
          }
        }
        blank = empty = false;
        surveyor.learn(bytes, from, to, seen, BEGINS_PLAINLY[start] === 1);
      }
      // Blank lines above the first row are left out by the careful reader.
      if (rows <= 0 && blank && (rows < 0 || !header)) return undefined;
      // The careful reader leaves out the rows that hold nothing, and says so.
      if (rows >= 0 && empty) return undefined;
      rows++;
      if (at - row > longest) longest = at - row;
    }
    return at;
  };

  let begun = false;
  for (const piece of pieces()) {
    let bytes: Buffer = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (!begun && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      bytes = bytes.subarray(3);
      begin = 3;
    }
    begun = true;
    if (rest.length > 0) {
      // The row that was cut is looked at alone, so that the piece itself is not copied.
      const head = bytes.indexOf(LINE_FEED) + 1;
      const row = Buffer.concat([rest, bytes.subarray(0, head)]);
      const end = head === 0 ? 0 : survey(row, 0, row.length);
      if (end === undefined) return undefined;
      // It goes on behind a line end inside of quotation marks, or in the next piece.
      bytes =
        end < row.length ? Buffer.concat([row.subarray(end), bytes.subarray(head)]) : bytes.subarray(head);
      begin += end;
    }
    const last = bytes.lastIndexOf(LINE_FEED) + 1;
    const end = survey(bytes, 0, last);
    if (end === undefined) return undefined;
    rest = Buffer.from(bytes.subarray(end));
    begin += end;
    if (rest.length > MOST_BYTES) return undefined;
    done += piece.byteLength;
    show(done);
    yield;
  }
  const lineEnd = ends === 2 ? "\r\n" : "\n";
  if (rest.length > 0) {
    // The last line may have no end; it gets the one that the others have.
    const bytes = Buffer.concat([rest, Buffer.from(lineEnd)]);
    if (survey(bytes, 0, bytes.length) !== bytes.length) return undefined;
  }
  if (rows < 0) return undefined;
  return { rows, lineEnd, quotes: sawQuotes, breaks: sawBreaks, longest, columns, words: words.places };
}
