import type { DuckDBConnection } from "@duckdb/node-api";
import { dataProblem } from "./data-problem.js";
import type { Engine } from "./engine.js";
import { splitTableName } from "./table-name.js";

/** Rows of one chunk, DuckDB's own vector size. */
const CHUNK = 2048;

/** So many cells go to the table together: DuckDB holds them outside of the memory that it was allowed. */
const CELLS_TOGETHER = 500_000;

/**
 * Adds rows to tables of DuckDB through its appender: no SQL, no text of numbers, memory for one chunk. The chunk is used again:
 * its memory is not JavaScript's, which would not hurry to take away thousands of them. To send each few
 * of them to the table took most of the time.
 */
export function rowAppenders(
  { DuckDBDataChunk, BOOLEAN, DOUBLE, VARCHAR }: typeof import("@duckdb/node-api"),
  connection: DuckDBConnection,
): NonNullable<Engine["openAppender"]> {
  const types = { number: DOUBLE, boolean: BOOLEAN, text: VARCHAR };
  return async (table, kinds) => {
    const { catalog, schema, name } = splitTableName(table);
    const appender = await connection.createAppender(name, schema, catalog);
    const chunk = DuckDBDataChunk.create(
      kinds.map((kind) => types[kind]),
      CHUNK,
    );
    let held = 0;
    const inOurWords = (work: () => void): void => {
      try {
        work();
      } catch (error) {
        throw dataProblem(error);
      }
    };
    return {
      add: (columns) =>
        inOurWords(() => {
          const rows = columns[0]?.length ?? 0;
          for (let from = 0; from < rows; from += CHUNK) {
            chunk.reset();
            chunk.rowCount = Math.min(CHUNK, rows - from);
            columns.forEach((values, column) => {
              chunk.setColumnValues(
                column,
                Array.from({ length: chunk.rowCount }, (_, row) => knownOf(values[from + row])),
              );
            });
            appender.appendDataChunk(chunk);
            held += chunk.rowCount * kinds.length;
            if (held < CELLS_TOGETHER) continue;
            appender.flushSync();
            held = 0;
          }
        }),
      close: () => inOurWords(() => appender.closeSync()),
    };
  };
}

/** In a database a number that is none is known to be nothing: it must not stand there as NaN. */
function knownOf(value: string | number | boolean | null | undefined): string | number | boolean | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
