import type { DuckDBConnection, DuckDBDataChunk } from "@duckdb/node-api";
import { dataProblem } from "./data-problem.js";
import type { AppendedColumn } from "./engine.js";
import { splitTableName } from "./table-name.js";

/** Rows of one chunk, DuckDB's own vector size. */
const CHUNK = 2048;

/**
 * Adds rows to tables of DuckDB through its appender: no SQL, no text of numbers, memory for one chunk. It is used again for
 * rows of the same kinds: its memory is not JavaScript's, which would not hurry to take away thousands of them.
 */
export function columnAppender(
  { DuckDBDataChunk, BOOLEAN, DOUBLE, VARCHAR }: typeof import("@duckdb/node-api"),
  connection: DuckDBConnection,
): (table: string, columns: readonly AppendedColumn[]) => Promise<void> {
  const types = { number: DOUBLE, boolean: BOOLEAN, text: VARCHAR };
  let kept: { readonly kinds: string; readonly chunk: DuckDBDataChunk } | undefined;
  return async (table, columns) => {
    const kinds = columns.map(({ kind }) => kind).join();
    if (kept?.kinds !== kinds)
      kept = {
        kinds,
        chunk: DuckDBDataChunk.create(
          columns.map(({ kind }) => types[kind]),
          CHUNK,
        ),
      };
    await append(connection, table, columns, kept.chunk);
  };
}

async function append(
  connection: DuckDBConnection,
  table: string,
  columns: readonly AppendedColumn[],
  chunk: DuckDBDataChunk,
): Promise<void> {
  const rows = columns[0]?.values.length ?? 0;
  if (rows === 0) return;
  const { catalog, schema, name } = splitTableName(table);
  const appender = await connection.createAppender(name, schema, catalog);
  try {
    for (let from = 0; from < rows; from += CHUNK) {
      chunk.reset();
      chunk.rowCount = Math.min(CHUNK, rows - from);
      columns.forEach(({ values }, column) => {
        chunk.setColumnValues(
          column,
          Array.from({ length: chunk.rowCount }, (_, row) => knownOf(values[from + row])),
        );
      });
      appender.appendDataChunk(chunk);
    }
    appender.flushSync();
  } catch (error) {
    throw dataProblem(error);
  } finally {
    appender.closeSync();
  }
}

/** In a database a number that is none is known to be nothing: it must not stand there as NaN. */
function knownOf(value: string | number | boolean | null | undefined): string | number | boolean | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
