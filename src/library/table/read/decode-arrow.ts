import type { Data, DataType, Table, Vector } from "apache-arrow";
import { loadArrow } from "../columns/load-arrow.js";
import { arrowMessages, arrowRowCount, checkArrowColumn } from "./check-arrow.js";

/** A value as it stands in a loaded table: never a bigint, and null where nothing is known. */
export type CellValue = string | number | boolean | null;

/**
 * The columns of an Arrow IPC file as plain lists of plain values.
 *
 * Labels, yes/no and numbers are read from the buffers of the file (Arrow columnar format 1.5): asking the package
 * for each value takes ten times as long.
 */
export function decodeArrow(bytes: Uint8Array): [name: string, values: CellValue[]][] {
  return decodeTable(loadArrow().tableFromIPC(bytes));
}

/** The same of a file that somebody gives us: it may speak of more than it holds. */
export function decodeForeignArrow(bytes: Uint8Array): [name: string, values: CellValue[]][] {
  const messages = arrowMessages({
    size: bytes.byteLength,
    read: (start, length) => bytes.subarray(start, start + length),
  });
  // A file may have its columns in the index alone.
  const { fields } = loadArrow().RecordBatchReader.from(bytes).open().schema;
  const rows = arrowRowCount(messages, fields);
  const table: Table = loadArrow().tableFromIPC(bytes);
  if (table.numRows !== rows) throw new RangeError("batches that the index leaves out");
  for (const batch of table.batches) for (const column of batch.data.children) checkArrowColumn(column);
  return decodeTable(table);
}

function decodeTable(table: Table): [name: string, values: CellValue[]][] {
  return table.schema.fields.map((field, index) => [field.name, decodeColumn(table.getChildAt(index))]);
}

function decodeColumn(vector: Vector | null): CellValue[] {
  if (vector === null) return [];
  const read = reader(vector.type);
  if (read === undefined) return Array.from<CellValue>(vector);
  const chunks = vector.data.map((chunk) => decode(chunk, read));
  return chunks.length === 1 ? (chunks[0] ?? []) : chunks.flat();
}

type Read = (chunk: Data) => (row: number) => CellValue;

function reader(type: DataType): Read | undefined {
  const { DataType } = loadArrow();
  if (DataType.isDictionary(type)) {
    return ({ values, dictionary }) => {
      const labels: ArrayLike<CellValue> = dictionary?.toArray() ?? [];
      return (row) => labels[values[row]] ?? null;
    };
  }
  if (DataType.isBool(type))
    return ({ values, offset }) =>
      (row) =>
        isSet(values, offset + row);
  if (DataType.isInt(type) || DataType.isFloat(type))
    return ({ values }) =>
      (row) =>
        values[row];
  return undefined;
}

// A missing value has a bit of its own; what stands in its place among the values means nothing.
function decode(chunk: Data, read: Read): CellValue[] {
  const valueAt = read(chunk);
  const { length, offset, nullBitmap } = chunk;
  const mayMiss = chunk.nullCount > 0;
  const values = new Array<CellValue>(length);
  for (let row = 0; row < length; row++) {
    values[row] = mayMiss && !isSet(nullBitmap, offset + row) ? null : valueAt(row);
  }
  return values;
}

function isSet(bitmap: Uint8Array, position: number): boolean {
  return (((bitmap[position >> 3] ?? 0) >> (position & 7)) & 1) === 1;
}
