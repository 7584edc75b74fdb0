import { closeSync, openSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import type { DataType, RecordBatch, Vector } from "apache-arrow";
import { loadArrow } from "../../table/columns/load-arrow.js";
import type { EngineRow, EngineValue } from "../connect/engine.js";
import type { RowBatches, TravellingColumn } from "./insert-rows.js";

// The door of this folder to Arrow files (Arrow columnar format 1.5, IPC), read and written one batch after the other.

/** The columns of an Arrow file, and its rows in batches. */
export interface ArrowRows {
  readonly columns: readonly TravellingColumn[];
  readonly batches: AsyncIterable<readonly EngineRow[]>;
}

/** @throws when a column holds what no table of people has, such as lists. */
export async function readArrowFile(path: string): Promise<ArrowRows> {
  const file = await open(path);
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

/** Writes rows as an Arrow file. Each batch is on the disk before the next is asked for. */
export async function writeArrowFile(
  path: string,
  columns: readonly TravellingColumn[],
  batches: RowBatches,
): Promise<number> {
  const arrow = loadArrow();
  const types: Record<TravellingColumn["kind"], DataType> = {
    "whole number": new arrow.Int64(),
    number: new arrow.Float64(),
    boolean: new arrow.Bool(),
    date: new arrow.DateDay(),
    text: new arrow.Utf8(),
  };
  const schema = new arrow.Schema(columns.map(({ name, kind }) => new arrow.Field(name, types[kind], true)));
  const writer = new arrow.RecordBatchFileWriter();
  const file = openSync(path, "wx", 0o600);
  let written = 0;
  try {
    writer.reset(undefined, schema);
    const draining = (async () => {
      for await (const bytes of writer) writeAll(file, bytes);
    })();
    for await (const rows of batches) {
      const children = columns.flatMap(({ name, kind }) =>
        arrow
          .vectorFromArray(
            rows.map((row) => arrowValue(row[name] ?? null, kind)),
            types[kind],
          )
          .data.slice(0, 1),
      );
      const data = new arrow.Data(new arrow.Struct(schema.fields), 0, rows.length, 0, {}, children);
      writer.write(new arrow.RecordBatch(schema, data));
      written += rows.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
    writer.finish();
    await draining;
  } finally {
    closeSync(file);
  }
  return written;
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function arrowValue(value: EngineValue, kind: TravellingColumn["kind"]): unknown {
  if (value === null) return null;
  if (kind === "whole number") return BigInt(value as number | bigint);
  if (kind === "date") return new Date(String(value));
  return kind === "text" ? String(value) : value;
}
