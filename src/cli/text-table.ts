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

/** A value as a person reads it: whole numbers with thousands, others with four digits that count, – for nothing. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "number") return numberText(value);
  const text = oneLine(String(value));
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}

/** A number for people. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  if (Number.isInteger(value)) return value.toLocaleString("en-US");
  const size = Math.abs(value);
  if (size < 1e-4) return value.toExponential(1);
  if (size >= 1000) return value.toLocaleString("en-US", { maximumFractionDigits: 1 });
  return String(Number(value.toPrecision(4)));
}
