import type { DataType } from "apache-arrow";
import { loadArrow } from "../../table/columns/load-arrow.js";
import type { EngineValue } from "../connect/engine.js";
import type { RowBatches, TravellingColumn } from "./insert-rows.js";

/** Rows as the parts of an Arrow file (IPC file format): each batch is handed on before the next is asked for. */
export async function* arrowParts(
  columns: readonly TravellingColumn[],
  batches: RowBatches,
): AsyncGenerator<Uint8Array> {
  const arrow = loadArrow();
  const types: Record<TravellingColumn["kind"], DataType> = {
    "whole number": new arrow.Int64(),
    number: new arrow.Float64(),
    boolean: new arrow.Bool(),
    date: new arrow.DateDay(),
    text: new arrow.Utf8(),
  };
  const made: Uint8Array[] = [];
  // What the writer makes is here at once: a queue that is read beside the rows would fail where nobody listens.
  class Parts extends arrow.AsyncByteQueue {
    override write(bytes: Uint8Array): void {
      if (bytes.byteLength > 0) made.push(bytes);
    }
  }
  const schema = new arrow.Schema(columns.map(({ name, kind }) => new arrow.Field(name, types[kind], true)));
  const writer = new arrow.RecordBatchFileWriter();
  writer.reset(new Parts(), schema);
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
    yield* made.splice(0);
  }
  writer.finish();
  yield* made.splice(0);
}

function arrowValue(value: EngineValue, kind: TravellingColumn["kind"]): unknown {
  if (value === null) return null;
  if (kind === "whole number") return BigInt(value as number | bigint);
  if (kind === "date") return new Date(String(value));
  return kind === "text" ? String(value) : value;
}
