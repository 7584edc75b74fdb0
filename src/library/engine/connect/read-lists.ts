import type { DuckDBInstance, DuckDBVector } from "@duckdb/node-api";
import { dataProblem } from "./data-problem.js";
import type { EngineList } from "./engine.js";
import { plainValue } from "./plain-value.js";

/** The rows of a question to DuckDB by column, one of its chunks after the other. */
export async function* readLists(
  { DuckDBTypeId, JSDuckDBValueConverter }: typeof import("@duckdb/node-api"),
  instance: DuckDBInstance,
  sql: string,
): AsyncGenerator<readonly EngineList[]> {
  // On a connection of its own: another question on the same one would end the rows without a word.
  const own = await instance.connect();
  try {
    const result = await own.stream(sql);
    const doubles = result.columnTypes().map(({ typeId }) => typeId === DuckDBTypeId.DOUBLE);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return;
      yield doubles.map((isDouble, column) =>
        isDouble
          ? doublesOf(chunk.getColumnVector(column), chunk.rowCount)
          : chunk.convertColumnValues(column, JSDuckDBValueConverter).map(plainValue),
      );
    }
  } catch (error) {
    throw dataProblem(error);
  } finally {
    own.closeSync();
  }
}

function doublesOf(vector: DuckDBVector, rows: number): Float64Array {
  const list = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const value = vector.getItem(row);
    list[row] = typeof value === "number" ? value : Number.NaN;
  }
  return list;
}
