import { fitDelimiter, isLinedUp, otherMark } from "../../table/delimited/find-delimiter.js";
import { separatorLine } from "../../table/delimited/recognize-text.js";
import { rowSplitter } from "../../table/delimited/split-rows.js";
import { alignedPlaces, cutAt } from "./aligned-cells.js";

/** What a text is to somebody who looks through it: a table with a mark between its cells, or lines. */
export interface LookedText {
  /** Undefined when it is no table. */
  readonly delimiter: string | undefined;
  /** Its columns are lined up with spaces, so that it is a table that cannot be read as one. */
  readonly linedUp: boolean;
  /** Where its cells begin in each line, when they stand below each other. */
  readonly places?: readonly number[];
}

/** The first line of a program is a comment, an import or a definition: its commas cut no cells. */
const CODE =
  /^\s*(?:\/\*\*?[ \r\n]|\/\/ |#!\/|(?:import|export) [\w*{][^,\n]*(?: from |=|;)|import \{|(?:const|let|var) \w+ ?=)/;

/** A table of people has most of its lines cut alike. */
const ENOUGH = 0.6;

/** Tells a table from other text by its first lines; titles may stand above the table. */
export function lookAtText(sample: string): LookedText {
  const separator = separatorLine(sample);
  if (separator !== undefined) return { delimiter: separator.delimiter, linedUp: false };
  if (CODE.test(sample)) return { delimiter: undefined, linedUp: false };
  const { delimiter, width, share } = fitDelimiter(sample, true);
  // "LOPEZ, ANA" in every line of a list that is lined up cuts it in two evenly: the blanks cut it better.
  const places = alignedPlaces(sample);
  const cells = share >= ENOUGH ? width : 1;
  if (places !== undefined && places.length >= 2 * cells)
    return { delimiter: undefined, linedUp: true, places };
  if (width > 1 && share >= ENOUGH) return { delimiter, linedUp: false };
  const other = otherMark(sample);
  if (other !== undefined) return { delimiter: other.mark, linedUp: false };
  return { delimiter: undefined, linedUp: isLinedUp(sample) };
}

/** So many rows are looked at together, so that a file may be larger than the memory. */
const ROWS_TOGETHER = 50_000;

/**
 * The cells of a text in pieces, some thousand rows at a time. No cell is lost, however uneven the rows are, because what
 * stands too far right may be personal data too.
 */
export function* cellPieces(
  texts: Iterable<string>,
  delimiter: string,
): Generator<readonly (readonly string[])[]> {
  let splitter: ReturnType<typeof rowSplitter> | undefined;
  let rows: (readonly string[])[] = [];
  for (const piece of texts) {
    const text = splitter === undefined ? piece.slice(separatorLine(piece)?.length ?? 0) : piece;
    splitter ??= rowSplitter({ delimiter, lenient: true });
    for (const { cells } of splitter.push(text)) rows.push(cells);
    if (rows.length < ROWS_TOGETHER) continue;
    yield rows;
    rows = [];
  }
  for (const { cells } of splitter?.push("", true) ?? []) rows.push(cells);
  if (rows.length > 0) yield rows;
}

/** The cells of lines in which each column has its place, in pieces. */
export function* alignedPieces(
  texts: Iterable<string>,
  places: readonly number[],
): Generator<readonly (readonly string[])[]> {
  for (const lines of linePieces(texts))
    yield lines
      .filter((line) => line.trim() !== "")
      .map((line) => cutAt(places, line).map((cell) => cell.trim()));
}

/** The cells of a whole text; the mark that cuts its first lines best stands between them. */
export function cutCells(text: string): readonly (readonly string[])[] {
  const separator = separatorLine(text);
  const sample = text.slice(separator?.length ?? 0, 100_000);
  const delimiter = separator?.delimiter ?? fitDelimiter(sample, true).delimiter;
  return [...cellPieces([text], delimiter)].flat();
}

/** The lines of a text in pieces. A line that does not end is cut, so that it cannot fill the memory. */
export function* linePieces(texts: Iterable<string>): Generator<readonly string[]> {
  let rest = "";
  for (const text of texts) {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST_LINE) {
      lines.push(rest);
      rest = "";
    }
    for (let from = 0; from < lines.length; from += ROWS_TOGETHER)
      yield lines.slice(from, from + ROWS_TOGETHER);
  }
  if (rest !== "") yield [rest];
}

const LONGEST_LINE = 2 ** 24;
