import { readSync } from "node:fs";
import { open } from "node:fs/promises";
import type { DataType, RecordBatch, RecordBatchReader, Vector } from "apache-arrow";
import { localPath } from "../../files/local-path.js";
import { loadArrow } from "../../table/columns/load-arrow.js";
import { arrowMessages, arrowRowCount, checkArrowColumn } from "../../table/read/check-arrow.js";
import type { EngineRow, EngineValue } from "../connect/engine.js";
import type { TravellingColumn } from "./insert-rows.js";

// The door of this folder to Arrow files (Arrow columnar format 1.5, IPC), read one batch after the other.

/** The columns of an Arrow file, and its rows in batches. */
export interface ArrowRows {
  readonly columns: readonly TravellingColumn[];
  readonly batches: AsyncIterable<readonly EngineRow[]>;
}

/** @throws when the file speaks of more than it holds, or a column holds what no table of people has, such as lists. */
export async function readArrowFile(path: string): Promise<ArrowRows> {
  const file = await open(localPath(path));
  const problem = (): Error =>
    new Error(`${path} is not an Arrow file that can be read: it is damaged, or another kind of file.`);
  let reader: RecordBatchReader;
  let expected: number;
  const close = () => file.close().catch(() => {});
  try {
    const { size } = await file.stat();
    const messages = arrowMessages({ size, read: (start, length) => piece(file.fd, start, length) });
    reader = await loadArrow().RecordBatchReader.from(file);
    await reader.open();
    expected = arrowRowCount(messages, reader.schema.fields);
  } catch {
    await close();
    throw problem();
  }
  let columns: readonly TravellingColumn[];
  try {
    columns = reader.schema.fields.map(({ name, type }) => ({ name, kind: kindOf(name, type) }));
  } catch (error) {
    await close();
    throw error;
  }
  async function* batches(): AsyncGenerator<readonly EngineRow[]> {
    let found = 0;
    try {
      for await (const batch of reader) {
        if (!isWhole(batch)) throw problem();
        found += batch.numRows;
        yield rowsOf(batch, columns);
      }
      if (found !== expected) throw problem();
    } finally {
      await close();
    }
  }
  return { columns, batches: batches() };
}

function piece(file: number, start: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, start));
}

function isWhole(batch: RecordBatch): boolean {
  try {
    batch.data.children.forEach(checkArrowColumn);
    return true;
  } catch {
    return false;
  }
}

function rowsOf(batch: RecordBatch, columns: readonly TravellingColumn[]): EngineRow[] {
  const vectors = columns.map((_, i) => batch.getChildAt(i));
  return Array.from({ length: batch.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, kind }, i) => [name, valueAt(vectors[i] ?? null, row, kind)])),
  );
}

function valueAt(vector: Vector | null, row: number, kind: TravellingColumn["kind"]): EngineValue {
  const value: unknown = vector?.get(row) ?? null;
  if (value === null) return null;
  if (kind === "date") return new Date(Number(value)).toISOString().slice(0, 10);
  return value as EngineValue;
}

function kindOf(name: string, type: DataType): TravellingColumn["kind"] {
  const { DataType } = loadArrow();
  const held: DataType = DataType.isDictionary(type) ? type.dictionary : type;
  if (DataType.isInt(held)) return "whole number";
  if (DataType.isFloat(held)) return "number";
  if (DataType.isBool(held)) return "boolean";
  if (DataType.isUtf8(held) || DataType.isLargeUtf8(held) || DataType.isNull(held)) return "text";
  if (DataType.isDate(held)) return "date";
  throw new TypeError(
    `Column "${name}" of the Arrow file is of type ${held}, which cannot become a column of a table here. Leave it out.`,
  );
}
