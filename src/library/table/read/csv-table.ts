import type { ColumnTable } from "arquero";
import { makeTable } from "../columns/make-table.js";
import type { PlainValue } from "../columns/plain-value.js";
import { delimitedRows } from "../delimited/delimited-rows.js";
import { openRows } from "../delimited/open-delimited.js";
import { plainColumns } from "../plain/plain-columns.js";
import { wholeBytes } from "./byte-pieces.js";
import { sayNotice } from "./notice.js";
import { oddTableNotices } from "./odd-tables.js";
import type { ReadCSVOptions } from "./read-csv-options.js";
import { allAtOnce } from "./steps.js";
import type { ReadColumn } from "./word-rows.js";

/**
 * The bytes of a CSV file as a table.
 *
 * @param path the name of the file, as the sentence of an error calls it.
 * @throws as `readCSV` does.
 */
export function csvTable(bytes: Uint8Array, path: string, options: ReadCSVOptions = {}): ColumnTable {
  const source = delimitedRows(wholeBytes(bytes), path, options);
  const plain = plainColumns(bytes, source, path, options);
  if (plain !== undefined) {
    plain.notices.forEach(sayNotice(options.onNotice));
    return tellingOdd(
      source.names.map((name, column) => [name, plain.columns[column] ?? []]),
      path,
      options,
    );
  }
  const file = allAtOnce(openRows(source, path, { ...options, inMemory: true }));
  const columns: PlainValue[][] = file.names.map(() => []);
  for (const batch of file.batches()) {
    batch.forEach((values, column) => {
      const list = columns[column];
      for (const value of values) list?.push(value);
    });
  }
  file.notices.forEach(sayNotice(options.onNotice));
  return tellingOdd(
    file.names.map((name, column) => [name, columns[column] ?? []]),
    path,
    options,
  );
}

function tellingOdd(columns: readonly ReadColumn[], path: string, { onNotice }: ReadCSVOptions): ColumnTable {
  for (const found of oddTableNotices(columns, "text")) sayNotice(onNotice)(`${path}: ${found}`);
  return makeTable(columns);
}
