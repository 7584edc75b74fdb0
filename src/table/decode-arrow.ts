import { type Data, DataType, type Table, tableFromIPC, type Vector } from "apache-arrow";

/** A value as it stands in a loaded table: never a bigint, and null where nothing is known. */
export type CellValue = string | number | boolean | null;

/** The columns of an Arrow IPC file as plain lists of plain values. */
export function decodeArrow(bytes: Uint8Array): [name: string, values: CellValue[]][] {
  const table: Table = tableFromIPC(bytes);
  return table.schema.fields.map((field, index) => [field.name, decodeColumn(table.getChildAt(index))]);
}

function decodeColumn(vector: Vector | null): CellValue[] {
  if (vector === null) return [];
  if (DataType.isDictionary(vector.type)) return vector.data.flatMap(decodeLabels);
  // The list that toArray gives for numbers has a 0 where a value is missing.
  return Array.from<CellValue>(vector.nullCount === 0 ? vector.toArray() : vector);
}

// Labels are looked up by their code: reading them one by one through the vector takes many times as long.
function decodeLabels(chunk: Data): CellValue[] {
  const labels: CellValue[] = Array.from<CellValue>(chunk.dictionary?.toArray() ?? []);
  const codes: ArrayLike<number> = chunk.values;
  return Array.from({ length: chunk.length }, (_, row) =>
    chunk.getValid(row) ? (labels[codes[row] ?? -1] ?? null) : null,
  );
}
