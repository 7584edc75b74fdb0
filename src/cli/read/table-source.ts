import type { ColumnTable } from "arquero";
import type { Engine } from "../../library/engine/connect/engine.js";

/** Some rows, by column. All lists have the same length. */
export type Batch = Readonly<Record<string, readonly unknown[]>>;

/** A table that a command reads: a file in memory, a large file that DuckDB holds, or a table in a database. */
export interface TableSource {
  /** For sentences: the file as it was typed, "standard input", or the table. */
  readonly name: string;
  readonly columnNames: readonly string[];
  /** Where the rows are when they are not in memory. */
  readonly inEngine?: { readonly engine: Engine; readonly table: string };
  /** The named columns of all rows, or all columns. */
  read(columns?: readonly string[]): Promise<ColumnTable>;
  /** All rows in their order, some thousands at a time. */
  batches(): AsyncIterable<Batch>;
  /** How many rows there are. */
  count(): Promise<number>;
  close(): Promise<void>;
}

/** The batches of lists in memory. */
export function* cutBatches(columns: Batch, rows: number, size = 10_000): Generator<Batch> {
  for (let from = 0; from < rows; from += size) {
    yield Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, values.slice(from, from + size)]),
    );
  }
}
