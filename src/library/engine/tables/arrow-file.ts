import { open } from "node:fs/promises";
import type { DataType, RecordBatch, Vector } from "apache-arrow";
import { localPath } from "../../files/local-path.js";
import { loadArrow } from "../../table/columns/load-arrow.js";
import type { EngineRow, EngineValue } from "../connect/engine.js";
import type { TravellingColumn } from "./insert-rows.js";

// The door of this folder to Arrow files (Arrow columnar format 1.5, IPC), read one batch after the other.

/** The columns of an Arrow file, and its rows in batches. */
export interface ArrowRows {
  readonly columns: readonly TravellingColumn[];
  readonly batches: AsyncIterable<readonly EngineRow[]>;
}

/** @throws when a column holds what no table of people has, such as lists. */
export async function readArrowFile(path: string): Promise<ArrowRows> {
  const file = await open(localPath(path));
  const reader = await loadArrow().RecordBatchReader.from(file);
  await reader.open();
  const columns = reader.schema.fields.map(({ name, type }) => ({ name, kind: kindOf(name, type) }));
  async function* batches(): AsyncGenerator<readonly EngineRow[]> {
    try {
      for await (const batch of reader) yield rowsOf(batch, columns);
    } finally {
      await file.close().catch(() => {});
    }
  }
  return { columns, batches: batches() };
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
