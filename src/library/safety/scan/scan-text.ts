import type { Data } from "../../table/columns/data.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { requireText } from "../../table/columns/require-text.js";
import { type CellNames, cellsToColumns } from "./cells-to-columns.js";
import { cutCells } from "./delimited-pieces.js";
import { type PersonalDataFinding, scanColumns } from "./scan-personal-data.js";
import { type JSONTable, tablesOfJSON } from "./tables-of-json.js";

/** What a file holds: "csv" is also for semicolons, tabs and bars; "lines" is one JSON record a line. */
export type ScanFormat = "csv" | "json" | "lines" | "notebook" | "text";

const FORMATS: readonly ScanFormat[] = ["csv", "json", "lines", "notebook", "text"];

/** A finding and the part of the file it is in. */
export interface ScannedFinding extends PersonalDataFinding {
  /** "table", "cell 3 source", "cell 3 output" or "text". */
  readonly part: string;
}

/**
 * Looks for personal data in the text of a file. Nothing of it is kept, and no value comes out unmasked.
 * A CSV file whose first line looks like a person instead of column names is read without names.
 *
 * @param text the whole file.
 * @param format what the file holds.
 * @throws when a JSON file or a notebook cannot be read as one; the sentence shows nothing of its content.
 * @example
 * scanText("contact;city\nana@example.org;Detroit", "csv").map(({ column, kind }) => `${column}: ${kind}`); // ["contact: email"]
 */
export function scanText(text: string, format: ScanFormat): readonly ScannedFinding[] {
  requireText(text, "What is scanned");
  if (!FORMATS.includes(format))
    throw new RangeError(
      `The format must be one of ${FORMATS.join(", ")}, but it is ${describeValue(format)}.`,
    );
  const clean = text.replace(/^\uFEFF/, "");
  if (format === "csv") return scanCells("table", cutCells(clean));
  if (format === "text") return scanPart("text", { text: clean.split(/\r?\n/) });
  if (format === "lines") {
    const lines = clean.split(/\r?\n/).filter((line) => line.trim() !== "");
    return scanRecords(lines.map((line) => parseJSON(line, "lines of JSON")));
  }
  const value = parseJSON(clean, format === "json" ? "JSON" : "a notebook");
  if (format === "json") return scanJSONTables(value);
  return Object.freeze(notebookParts(value).flatMap(([part, lines]) => scanPart(part, { text: lines })));
}

/** The findings in records of JSON, and in the lists that they hold. */
export const scanRecords = (records: readonly unknown[]): readonly ScannedFinding[] =>
  scanJSONTables(records, records);

/** The longest table is "the table", unless the records are known; the others are called by the names that lead to them. */
export function scanJSONTables(value: unknown, records: readonly unknown[] = []): readonly ScannedFinding[] {
  const tables = tablesOfJSON(value);
  const rowsOf = ({ data }: JSONTable): number => Object.values(data)[0]?.length ?? 0;
  const longest = tables.reduce(
    (most: JSONTable | undefined, table) =>
      most === undefined || rowsOf(table) >= rowsOf(most) ? table : most,
    undefined,
  );
  const main = records.length > 0 ? "" : longest?.path;
  return Object.freeze(
    tables.flatMap((table) =>
      scanPart(table.path === main ? "table" : `table ${table.path}`.trim(), table.data),
    ),
  );
}

/** The findings in cells, and in the words above them: a title says nothing about the columns. */
export function scanCells(
  part: string,
  rows: readonly (readonly string[])[],
  names: CellNames = {},
): readonly ScannedFinding[] {
  const { columns, above } = cellsToColumns(rows, names);
  return [...scanPart(part, columns), ...scanPart(`above ${part}`, { text: above })];
}

/** The findings of one part of a file. */
export function scanPart(part: string, data: Data): readonly ScannedFinding[] {
  return Object.freeze(scanColumns(data).map((finding) => Object.freeze({ part, ...finding })));
}

function notebookParts(value: unknown): [part: string, lines: string[]][] {
  const cells = (value as { cells?: unknown } | null)?.cells;
  if (!Array.isArray(cells)) {
    throw new TypeError('This file has no "cells", so it is no Jupyter notebook. Scan it as json or text.');
  }
  return cells.flatMap(
    (
      cell: { source?: unknown; outputs?: unknown; attachments?: unknown } | null,
      i,
    ): [string, string[]][] => [
      [`cell ${i + 1} source`, strings(cell?.source)],
      [`cell ${i + 1} output`, strings([cell?.outputs, cell?.attachments])],
    ],
  );
}

/** Every line of text inside a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return value.split(/\r?\n/);
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(strings);
}

function parseJSON(text: string, format: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The message of the parser quotes the file, and the file may hold somebody's data.
    throw new SyntaxError(
      `This file cannot be read as ${format}: it is not valid JSON. Scan it as text instead.`,
    );
  }
}
