import * as arrow from "apache-arrow";
import type { Cell, Columns, FieldDescription } from "./description.js";

/**
 * The columns as an Arrow IPC file in the smallest types that hold them exactly.
 * The same columns give the same bytes on every machine.
 */
export function encodeArrow(fields: readonly FieldDescription[], columns: Columns): Uint8Array {
  const vectors = Object.fromEntries(
    fields.map((field, index) => [field.name, encodeColumn(field, columns[field.name] ?? [], index)]),
  );
  return arrow.tableToIPC(new arrow.Table(vectors), "file");
}

// The dictionary id is given: the package would otherwise number the dictionaries of all files through.
function encodeColumn(field: FieldDescription, values: readonly Cell[], dictionaryId: number): arrow.Vector {
  if (field.type === "boolean") return arrow.vectorFromArray(values, new arrow.Bool());
  if (field.type === "integer") return arrow.vectorFromArray(values, smallestInteger(values));
  if (field.type === "number") return arrow.vectorFromArray(values, new arrow.Float64());
  const labels = field.categories ?? [...new Set(values.filter((value) => value !== null))];
  if (labels.length > values.length / 2) return arrow.vectorFromArray(values, new arrow.Utf8());
  const position = new Map<Cell, number>(labels.map((label, code) => [label, code]));
  const codes = values.map((value) => (value === null ? null : (position.get(value) ?? null)));
  const codeType = labels.length <= 128 ? new arrow.Int8() : new arrow.Int16();
  const indices = arrow.vectorFromArray(codes, codeType).data[0];
  if (indices === undefined) throw new Error(`Column "${field.name}" has no rows.`);
  return arrow.makeVector(
    arrow.makeData({
      type: new arrow.Dictionary(new arrow.Utf8(), codeType, dictionaryId, false),
      length: indices.length,
      nullCount: indices.nullCount,
      nullBitmap: indices.nullBitmap,
      data: indices.values,
      dictionary: arrow.vectorFromArray(labels, new arrow.Utf8()),
    }),
  );
}

function smallestInteger(values: readonly Cell[]): arrow.Int {
  const numbers = values.map(Number);
  const lowest = numbers.reduce((low, value) => Math.min(low, value), 0);
  const highest = numbers.reduce((high, value) => Math.max(high, value), 0);
  if (lowest >= -128 && highest <= 127) return new arrow.Int8();
  if (lowest >= 0 && highest <= 255) return new arrow.Uint8();
  if (lowest >= -32768 && highest <= 32767) return new arrow.Int16();
  if (lowest >= 0 && highest <= 65535) return new arrow.Uint16();
  return new arrow.Int32();
}
