import type { ColumnTable } from "arquero";
import type { Engine } from "../../library/engine/connect/engine.js";
import type { TextView } from "../../library/engine/delimited/open-text-view.js";

/** Some rows, by column. All lists have the same length. */
export type Batch = Readonly<Record<string, ArrayLike<unknown>>>;

/** Some rows twice: as they were written, and the values of some columns. */
export interface KeptBatch {
  readonly cells: Batch;
  readonly values: Batch;
}

/** A table that a command reads: a file in memory, a large file that DuckDB holds, or a table in a database. */
export interface TableSource {
  /** For sentences: the file as it was typed, "standard input", or the table. */
  readonly name: string;
  readonly columnNames: readonly string[];
  /** False when the first row of a file may be a person: then no sentence repeats it. Default true. */
  readonly namesAreSure?: boolean;
  /** The columns of times without a zone. What stands in them is a Date, or its text, of that hour in UTC. */
  readonly localTimes?: ReadonlySet<string>;
  /** Where the rows are when they are not in memory. */
  readonly inEngine?: { readonly engine: Engine; readonly table: string };
  /** SQL that gives the rows in any other DuckDB, when they lie in a file that DuckDB reads. */
  readonly rowsSQL?: string;
  /** The engine, when it is a private one in which tables may be made, and the list is too long to be held in memory. */
  readonly workplace?: Engine;
  /** Says a sentence before the work, such as what a long list will take. */
  readonly say?: (sentence: string) => void;
  /** The named columns of all rows, or all columns. */
  read(columns?: readonly string[]): Promise<ColumnTable>;
  /** The file that DuckDB reads where it lies, when it is delimited text: SQL can write its cells as they are. */
  readonly text?: TextView;
  /** The named columns of all rows in their order, or all columns, some thousand rows at a time. */
  batches(columns?: readonly string[]): AsyncIterable<Batch>;
  /** The cells of delimited text as they were written, beside the values of the columns that are needed. */
  kept?(needs: readonly string[]): AsyncIterable<KeptBatch>;
  /** How many rows there are. */
  count(): Promise<number>;
  /** Puts the file of rows that were set aside in its place, when the work with the others is done. */
  settle?(): void;
  close(): Promise<void>;
}

/** Longer lists are not held in memory where there is a way around it. */
export const MOST_ROWS_HELD = 200_000;

/** The batches of lists in memory. */
export function* cutBatches(
  columns: Readonly<Record<string, readonly unknown[]>>,
  rows: number,
  size = 10_000,
): Generator<Batch> {
  for (let from = 0; from < rows; from += size) {
    yield Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [name, values.slice(from, from + size)]),
    );
  }
}
