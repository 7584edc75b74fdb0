import type { FormRow } from "../../field-value.js";
import type { TableColumn } from "../../form-field.js";

/**
 * The cells of a table that was copied in a spreadsheet, row by row; undefined for a text that goes into its box as it is.
 *
 * @param lines true for a box that takes several lines: there a table is known by its tabs alone.
 */
export function pastedCells(text: string, lines: boolean): readonly (readonly string[])[] | undefined {
  const rows = cellsOf(text).filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const isTable = rows.some((cells) => cells.length > 1) || (!lines && rows.length > 1);
  return isTable ? rows : undefined;
}

/** A cell with a tab, a line break or a quote in it is quoted, as spreadsheets do; every other quote is a letter. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at;
    const [whole = "", quoted, plain = ""] = cell.exec(text) ?? [];
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (text.startsWith("\r\n", at)) at += 1;
    if (text[at] === "\n" || text[at] === "\r") rows.push([]);
    at += 1;
  }
  return rows;
}

/**
 * Cells of one row in the columns from the one on into which they were pasted. Nothing of them is lost, and nothing that
 * stands there is written over: what no column takes stands in the first of them, to be seen.
 *
 * @param row what stands in the row. Default: nothing.
 * @returns the columns that are changed.
 */
export function placedCells(
  columns: readonly TableColumn[],
  from: number,
  cells: readonly string[],
  row: FormRow = {},
): FormRow {
  const placed = new Map<string, string>();
  const left: string[] = [];
  for (const [i, cell] of cells.entries()) {
    const column = columns[from + i];
    const text = column === undefined ? undefined : textIn(column, cell.trim());
    const before = column === undefined ? "" : (row[column.name] ?? "");
    if (cell.trim() === "") continue;
    if (column === undefined || text === undefined) left.push(cell.trim());
    else if (isFree(column) || before === "") placed.set(column.name, joined(before, text));
    else if (before !== text) left.push(cell.trim());
  }
  const first = columns[from];
  if (first !== undefined && left.length > 0) {
    const before = placed.get(first.name) ?? row[first.name] ?? "";
    placed.set(first.name, joined(before, left.join(" ")));
  }
  return Object.fromEntries(placed);
}

/** What a column makes of a cell; undefined where it cannot show it. */
function textIn(column: TableColumn, cell: string): string | undefined {
  if (column.kind === "choice") {
    const word = cell.toLowerCase();
    return column.options.find(({ value, label }) => [value, label].some((one) => one.toLowerCase() === word))
      ?.value;
  }
  if (column.kind === "day" && column.typed !== true)
    return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? cell : undefined;
  return column.kind === "text" && column.lines > 1 ? cell : cell.replace(/\s*[\r\n]+\s*/g, " ");
}

/** True for a box that holds any words. */
function isFree(column: TableColumn): boolean {
  return (
    column.kind === "text" || column.kind === "number" || (column.kind === "day" && column.typed === true)
  );
}

const joined = (before: string, text: string): string => (before === "" ? text : `${before} ${text}`);
