/** One row of a CSV file: its cells as text, and the line of the file where it begins. */
export interface CSVRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Splits the text of a CSV file into rows of cells (RFC 4180); blank lines are left out.
 *
 * @throws when a quotation mark is opened and never closed.
 */
export function splitCSV(text: string, delimiter: string): CSVRow[] {
  const rows: CSVRow[] = [];
  let row: { line: number; cells: string[] } = { line: 1, cells: [] };
  let line = 1;
  let position = 0;
  for (;;) {
    const quoted = text[position] === '"' ? quotedCell(text, position, line) : { cell: "", end: position };
    const end = plainEnd(text, quoted.end, delimiter);
    row.cells.push(quoted.cell + text.slice(quoted.end, end));
    line += countLines(quoted.cell);
    position =
      end + (text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED ? 2 : 1);
    if (end < text.length && text[end] === delimiter) continue;
    if (row.cells.length > 1 || row.cells[0] !== "") rows.push(row);
    if (position >= text.length) return rows;
    line += 1;
    row = { line, cells: [] };
  }
}

function quotedCell(text: string, start: number, line: number): { cell: string; end: number } {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) throw new Error(`A quotation mark that opens in the row of line ${line} is never closed.`);
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  return { cell: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function plainEnd(text: string, start: number, delimiter: string): number {
  const mark = delimiter.charCodeAt(0);
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === mark || code === LINE_FEED || code === CARRIAGE_RETURN) break;
  }
  return end;
}

function countLines(cell: string): number {
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** The mark between the cells: the one of comma, semicolon and tab that the first line has most often. */
export function findDelimiter(text: string): string {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: header.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
