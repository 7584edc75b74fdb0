import type { DuckDBDataChunk, DuckDBType, DuckDBVector } from "@duckdb/node-api";
import type { EngineList } from "./engine.js";
import { plainValue } from "./plain-value.js";

/** The rows of one chunk of DuckDB by column, its columns of the given types. */
export function chunkLists(
  { DuckDBTypeId, JSDuckDBValueConverter }: typeof import("@duckdb/node-api"),
  chunk: DuckDBDataChunk,
  types: readonly DuckDBType[],
): readonly EngineList[] {
  return types.map(({ typeId }, column) =>
    typeId === DuckDBTypeId.DOUBLE
      ? doublesOf(chunk.getColumnVector(column), chunk.rowCount)
      : chunk.convertColumnValues(column, JSDuckDBValueConverter).map(plainValue),
  );
}

function doublesOf(vector: DuckDBVector, rows: number): Float64Array {
  const list = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const value = vector.getItem(row);
    list[row] = typeof value === "number" ? value : Number.NaN;
  }
  return list;
}
