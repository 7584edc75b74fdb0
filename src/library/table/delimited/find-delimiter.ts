import { rowSplitter } from "./split-rows.js";

/** The marks that are recognized between cells. */
const MARKS = [",", ";", "\t", "|"];

// Other programs' marks: rare enough that a reader should say so.
const OTHERS: readonly (readonly [mark: string, name: string])[] = [
  ["^", "^"],
  ["~", "~"],
  [":", ":"],
  ["¦", "¦"],
  ["¬", "¬"],
  ["\u001f", "\\u001f"],
  ["\u0001", "\\u0001"],
];

const SAMPLE_ROWS = 100;

/** How well a mark cuts the first rows: the cells of the first, and the share of the others that have as many. */
export interface DelimiterFit {
  readonly delimiter: string;
  readonly width: number;
  readonly share: number;
}

/**
 * The mark that cuts the first lines of a text into the most even rows, and how even they are.
 *
 * @param titles true when lines above the table may be no rows of it.
 */
export function fitDelimiter(sample: string, titles = false): DelimiterFit {
  const fits = MARKS.map((delimiter) => fitOf(sampleRows(sample, delimiter), delimiter, titles));
  return fits.reduce((best, next) => {
    if (next.width < 2) return best;
    if (best.width < 2 || next.share > best.share + 0.05) return next;
    return next.share > best.share - 0.05 && next.width > best.width ? next : best;
  });
}

function fitOf(rows: readonly (readonly string[])[], delimiter: string, titles: boolean): DelimiterFit {
  const [first = [], ...others] = rows;
  const width = titles ? usualWidth(rows) : first.length;
  const even = (row: readonly string[]): boolean =>
    row.length === width || (row.length > width && row.slice(width).every((cell) => cell.trim() === ""));
  const counted = titles ? rows : others;
  return {
    delimiter,
    width,
    share: counted.length === 0 ? 1 : counted.filter(even).length / counted.length,
  };
}

function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0])[0];
}

/**
 * The mark between the cells of a text: comma, semicolon, tab or bar.
 *
 * @throws when the first lines have none of them and look cut by another, or lined up with spaces.
 */
export function findDelimiter(sample: string, file: string): string {
  const { delimiter, width } = fitDelimiter(sample);
  if (width > 1) return delimiter;
  const other = otherMark(sample);
  if (other?.mark === ":" && areFields(sample)) {
    throw new Error(
      `${file} seems to have one field on each line, its name before a colon, and no rows. Export it as a table, with a column for each field.`,
    );
  }
  if (other !== undefined) {
    throw new Error(
      `The cells of ${file} seem to have "${other.name}" between them. Read it with { delimiter: "${other.name}" }.`,
    );
  }
  if (isLinedUp(sample)) {
    throw new Error(
      `The columns of ${file} seem to be lined up with spaces, which is not read. Save it with commas between the cells (CSV), or name its mark with { delimiter: "…" }.`,
    );
  }
  requireFirstRow(sample, file);
  return delimiter;
}

/** @throws when the lines below the first are cut by a mark that it has not: read by that line they would be one column. */
function requireFirstRow(sample: string, file: string): void {
  const { delimiter, width, share } = fitDelimiter(sample, true);
  // A comma stands in words too; where it cuts a table, rows are too wide for the first line, which is told.
  if (width < 2 || share < 0.8 || delimiter === "," || linesOf(sample).length < 4) return;
  const mark = delimiter === "\t" ? "tabs" : `"${delimiter}"`;
  throw new Error(
    `Most lines of ${file} have ${mark} between their cells, but the first has none: a title seems to stand above the names of the columns. Take out what stands above them.`,
  );
}

/** True when the same few names stand before the colons again and again. */
function areFields(sample: string): boolean {
  const lines = linesOf(sample);
  const names = new Set(lines.map((line) => line.slice(0, line.indexOf(":")).replace(/^[\s-]+/, "")));
  return names.size <= lines.length / 2;
}

/** A mark that is not recognized by itself, and cuts all first lines into as many cells. */
export function otherMark(sample: string): { readonly mark: string; readonly name: string } | undefined {
  const found = OTHERS.find(([mark]) => sameWidth(linesOf(sample), mark));
  return found === undefined ? undefined : { mark: found[0], name: found[1] };
}

/** True when the columns of a text stand under each other, with spaces between. */
export function isLinedUp(sample: string): boolean {
  // One line that comes again, as in a log, is no column.
  return sameWidth([...new Set(linesOf(sample))], / {2,}/);
}

function linesOf(sample: string): readonly string[] {
  return sample
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, SAMPLE_ROWS);
}

function sameWidth(lines: readonly string[], mark: string | RegExp): boolean {
  const widths = lines.map((line) => line.trim().split(mark).length);
  const [width = 1] = widths;
  return lines.length > 1 && width > 1 && widths.every((each) => each === width);
}

function sampleRows(sample: string, delimiter: string): readonly (readonly string[])[] {
  return rowSplitter({ delimiter, lenient: true })
    .push(sample, true)
    .slice(0, SAMPLE_ROWS)
    .map(({ cells }) => cells);
}

/** @throws when a mark is none. */
export function requireDelimiter(delimiter: unknown): void {
  if (typeof delimiter === "string" && /^[^"\r\n]$/.test(delimiter)) return;
  throw new RangeError(
    'The delimiter is the one letter between cells, such as ",", ";", "|" or "\\t" for a tab; it cannot be a quotation mark or an end of line.',
  );
}
