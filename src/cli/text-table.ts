import { cellWord } from "../library/table/columns/plain-value.js";
import { numberText } from "../library/words/number-text.js";
import { oneLine } from "./one-line.js";

const WIDEST = 60;

/**
 * Rows as a table for a terminal: numbers to the right, words to the left, a line under the names.
 *
 * @param titles what stands above a column instead of its name.
 */
export function textTable(
  rows: readonly object[],
  columns: readonly string[],
  titles: Readonly<Record<string, string>> = {},
): string {
  const cells = rows.map((row) => columns.map((name) => (row as Readonly<Record<string, unknown>>)[name]));
  const texts = cells.map((row) => row.map(cellText));
  const heads = columns.map((name) => oneLine(titles[name] ?? name));
  const widths = heads.map((head, i) => Math.max(head.length, ...texts.map((row) => row[i]?.length ?? 0), 1));
  const isNumber = columns.map((_, i) =>
    cells.every((row) => row[i] === null || row[i] === undefined || typeof row[i] === "number"),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, i) => (isNumber[i] ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  return [line(heads), widths.map((width) => "─".repeat(width)).join("  "), ...texts.map(line)]
    .map((text) => `${text}\n`)
    .join("");
}

/** A value as a person reads it, – for nothing. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "number") return Number.isNaN(value) ? "–" : numberText(value);
  const text = oneLine(cellWord(value));
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}
