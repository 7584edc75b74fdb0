import { isTyped, judgeFirstRow } from "../../table/delimited/header-row.js";
import { isFullName } from "../detect/detect-name.js";
import { TEXT_PATTERNS } from "../detect/text-patterns.js";
import { isKnownHeader } from "./known-header.js";

/** What is told about the columns of cells. */
export interface CellNames {
  /** The names, for later rows of a table whose names are known: no row is then taken for names. */
  readonly names?: readonly string[];
  /** Whether the first row names the columns; by default its content decides. */
  readonly header?: boolean | undefined;
}

/** A table as it was found among cells. */
export interface TableOfCells {
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** The lines of words above it, such as a title. */
  readonly above: readonly string[];
}

/**
 * The cells of a sheet or a CSV file as columns. Nothing is lost: titles above the header row, cells to the right of it,
 * and a second column of the same name are read too, because personal data may stand there.
 *
 * The header is the first of ten rows that is as wide as most. When it looks like a person, or when nothing says that it
 * names columns, the file has none; a cell that may be somebody's is never the name of a column.
 */
export function cellsToColumns(
  all: readonly (readonly string[])[],
  { names: known, header: told }: CellNames = {},
): TableOfCells {
  const rows = all.some(isRule) ? all.filter((row) => !isRule(row)) : all;
  const width = rows.reduce((most, row) => Math.max(most, row.length), known?.length ?? 0);
  const at = known === undefined ? headerRow(rows) : 0;
  const header = rows[at] ?? [];
  const below = rows.slice(at + 1, at + 200);
  const found = known === undefined && told === undefined ? headerOf(header, below) : undefined;
  const hasHeader = known === undefined && (told ?? found !== undefined);
  const [titles, names] = [rows.slice(0, at), known ?? found ?? (hasHeader ? header : [])];
  const body = rows.slice(hasHeader ? at + 1 : at);
  // A name such as "__proto__" is data here, so the object has no prototype of its own to be changed.
  const columns: Record<string, readonly string[]> = Object.create(null);
  for (let i = 0; i < width; i++) {
    const name = (names[i] ?? "").trim();
    let key = name === "" || name in columns ? `column ${i + 1}` : name;
    while (key in columns) key += "'";
    columns[key] = body.map((row) => row[i] ?? "");
  }
  return { columns, above: titles.map((row) => row.join(" ").trim()) };
}

/** A row that draws a line, as below the names of a table in Markdown: it holds nothing. */
const isRule = (row: readonly string[]): boolean =>
  row.some((cell) => cell.includes("---")) && row.every((cell) => /^\s*:?-*:?\s*$/.test(cell));

/** Rows that say enough about a column to tell its name from what it holds. */
const ENOUGH_ROWS = 3;

/** The names in a first row, "" for a cell that may be somebody's; undefined when the row is data. */
function headerOf(
  first: readonly string[],
  below: readonly (readonly string[])[],
): readonly string[] | undefined {
  const seen = judgeFirstRow(first, below);
  // "checked in" above true and false is a name as "age" above numbers is.
  const judged =
    seen === "unclear" && first.some((cell, at) => isAboveFlags(cell, at, below)) ? "names" : seen;
  const isTold = (cell: string, at: number): boolean => isPersonal(cell) && !isElectionDay(cell, at, below);
  if (first.some(isTold) || namesPeople(first, below) || judged === "data") return undefined;
  if (judged === "names" && below.length >= ENOUGH_ROWS) return first;
  const isAboveTyped = (at: number): boolean => {
    const cells = below.map((row) => (row[at] ?? "").trim()).filter((text) => text !== "");
    return cells.length > 0 && cells.every(isTyped);
  };
  const names = first.map((cell, at) =>
    isKnownHeader(cell.trim()) || (judged === "names" && isAboveTyped(at)) ? cell : "",
  );
  const filled = first.filter((cell) => cell.trim() !== "").length;
  const named = names.filter((name) => name !== "").length;
  return named > 0 && (judged === "names" || named > filled / 2) ? names : undefined;
}

/** True for words above a column that says yes or no in every row. */
function isAboveFlags(cell: string, at: number, below: readonly (readonly string[])[]): boolean {
  const cells = below.map((row) => (row[at] ?? "").trim()).filter((text) => text !== "");
  return (
    cells.length >= ENOUGH_ROWS &&
    /^\p{L}{3}/u.test(cell.trim()) &&
    !isFlag(cell.trim()) &&
    cells.every(isFlag)
  );
}

const isFlag = (text: string): boolean => /^(?:true|false|yes|no|y|n|t|f)$/i.test(text);

function headerRow(rows: readonly (readonly string[])[]): number {
  const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== "").length;
  const widths = rows
    .slice(0, 40)
    .map(filled)
    .sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  return Math.max(
    0,
    rows.slice(0, 10).findIndex((row) => filled(row) >= Math.max(1, usual * 0.6)),
  );
}

/** True when a first row has the name of a person where the rows below have names too: a column of votes has none below. */
function namesPeople(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  return first.some((cell, column) => {
    if (!isFullName(cell.trim())) return false;
    const filled = below.map((row) => (row[column] ?? "").trim()).filter((text) => text !== "");
    return filled.length > 0 && filled.filter(isFullName).length >= filled.length / 2;
  });
}

/** "11/5/2024" above "Polls" and "By mail" is the day of an election; above other days it is one of them. */
function isElectionDay(cell: string, at: number, below: readonly (readonly string[])[]): boolean {
  const cells = below.map((row) => (row[at] ?? "").trim()).filter((text) => text !== "");
  return DAY.test(cell.trim()) && cells.length >= ENOUGH_ROWS && !cells.some((text) => DAY.test(text));
}
const DAY = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/;

function isPersonal(cell: string): boolean {
  return (
    /^[\d().+\s/-]{5,}$/.test(cell) ||
    TEXT_PATTERNS.some(({ pattern, accept }) => (cell.match(pattern) ?? []).some((match) => accept(match)))
  );
}
