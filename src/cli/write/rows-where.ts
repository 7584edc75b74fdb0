import type { Batch } from "../read/table-source.js";

/** The rows of a batch that pass a test. */
export function rowsWhere(batch: Batch, test: (row: number) => boolean): Batch {
  return Object.fromEntries(
    Object.entries(batch).map(([name, values]) => [name, Array.from(values).filter((_, row) => test(row))]),
  );
}
