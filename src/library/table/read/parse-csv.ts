import type { ColumnTable } from "arquero";
import { columnNames, requireNamed } from "../columns/column-names.js";
import { describeValue } from "../columns/describe-value.js";
import { loadArquero } from "../columns/load-arquero.js";
import type { PlainValue } from "../columns/plain-value.js";
import { decodeText, type TextEncoding } from "./decode-text.js";
import type { NumberLocale } from "./parse-number.js";
import { type CSVRow, findDelimiter, splitCSV } from "./split-csv.js";
import { type ColumnType, guessType, readCell, type TextColumn, TYPE_EXAMPLES } from "./type-column.js";

/** How `readCSV` reads a file. */
export interface ReadCSVOptions {
  /** The type of a column by its name; a column that is not named keeps its guessed type. */
  readonly types?: Readonly<Record<string, ColumnType>>;
  /** Texts that mean "not known", such as ["NA", "-1"]; an empty cell always does. */
  readonly missing?: readonly string[];
  /** "en" (the default) reads 12,345.6 and "de" reads 12.345,6. */
  readonly locale?: NumberLocale;
  /** "utf-8" (the default), or "latin1" for a file from an old program. */
  readonly encoding?: TextEncoding;
}

/**
 * The bytes of a CSV file as a table.
 *
 * @param path the name of the file, as the sentence of an error calls it.
 * @throws as `readCSV` does.
 */
export function parseCSV(bytes: Uint8Array, path: string, options: ReadCSVOptions = {}): ColumnTable {
  const { types = {}, missing = [], locale = "en", encoding = "utf-8" } = options;
  const text = decodeText(bytes, path, encoding);
  const [header, ...rows] = splitRows(text, path);
  if (header === undefined) throw new Error(`${path} is empty: it should begin with a row of column names.`);
  const names = columnNames(header.cells, path);
  requireNamed(Object.keys(types), names, path);
  requireEvenRows(rows, names, path);
  const unknown = new Set(["", ...missing]);
  return loadArquero().table(
    names.map((name, index) => {
      const texts = rows.map(({ cells }) => cells[index] ?? "");
      const column: TextColumn = {
        name,
        cells: texts.map((cell) => (unknown.has(cell.trim()) ? null : cell)),
      };
      return [name, typedValues(column, types[name] ?? guessType(column, locale), { locale, path, rows })];
    }),
  );
}

function splitRows(text: string, path: string): CSVRow[] {
  try {
    return splitCSV(text, findDelimiter(text));
  } catch (error) {
    throw new Error(
      `The file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

function requireEvenRows(rows: readonly CSVRow[], names: readonly string[], path: string): void {
  const row = rows.find(({ cells }) => cells.length !== names.length);
  if (row === undefined) return;
  throw new Error(
    `Line ${row.line} of ${path} has ${row.cells.length} ${row.cells.length === 1 ? "cell" : "cells"}, ` +
      `but the first row names ${names.length} columns. ` +
      "Is a comma inside a cell that has no quotation marks around it?",
  );
}

function typedValues(
  column: TextColumn,
  type: ColumnType,
  { locale, path, rows }: { locale: NumberLocale; path: string; rows: readonly CSVRow[] },
): PlainValue[] {
  const example = TYPE_EXAMPLES[type];
  if (example === undefined) {
    throw new RangeError(
      `The type of a column is "number", "text", "boolean" or "date", but for "${column.name}" it is ${describeValue(type)}.`,
    );
  }
  return column.cells.map((cell, index) => {
    if (cell === null) return null;
    const value = readCell(cell, type, locale);
    if (value !== undefined) return value;
    throw new TypeError(
      `Line ${rows[index]?.line} of ${path}: the column "${column.name}" has the text "${cell}", but ${example} was expected. ` +
        `Repair the cell, or list it as missing: ["${cell}"].`,
    );
  });
}
