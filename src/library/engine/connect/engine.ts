import type { SQLDialect } from "../../table/write/sql-text.js";

/** A value of a result: never a bigint that a number can hold, and null where nothing is known. */
export type EngineValue =
  | string
  | number
  | boolean
  | bigint
  | null
  | Uint8Array
  | readonly unknown[]
  | object;

/** One row of a result, by column name. */
export type EngineRow = Readonly<Record<string, EngineValue>>;

/** A column of a table in an engine. */
export interface EngineColumn {
  readonly name: string;
  /** What it holds, as a model sees it. */
  readonly kind: "number" | "text" | "boolean" | "other";
  /** True for floating-point numbers, which can be NaN or infinite. */
  readonly floating: boolean;
  /** The engine's own name of the type. */
  readonly type: string;
}

/** What a column holds to which rows are added. */
export type AppendedKind = "number" | "boolean" | "text";

/** Values of one column for some rows: numbers, texts, yes/no, and null or NaN where nothing is known. */
export type AppendedValues = ArrayLike<string | number | boolean | null>;

/** The end of a table, open for more rows. What was added is in the table when it is closed. */
export interface RowAppender {
  /** Adds some rows, listed by column. */
  add(columns: readonly AppendedValues[]): void;
  close(): void;
}

/** Values of one column: doubles, with NaN where nothing is known, or values of any kind, with null there. */
export type EngineList = Float64Array | readonly EngineValue[];

/** A database that answers SQL: the rows stay there, only results come here. */
export interface Engine {
  readonly dialect: SQLDialect;
  /** Runs one statement and gives all rows of its result. */
  query(sql: string): Promise<readonly EngineRow[]>;
  /** Runs one statement and gives its rows in batches, so that memory stays flat however many there are. */
  stream(sql: string): AsyncIterable<readonly EngineRow[]>;
  /**
   * The same by column, where the engine can: no object is made for a row, which is what most of the time of a long list
   * goes into.
   */
  lists?(sql: string): AsyncIterable<readonly EngineList[]>;
  /** Opens the end of a table for rows without SQL, where the engine can; the kinds are those of its columns. */
  openAppender?(table: string, kinds: readonly AppendedKind[]): Promise<RowAppender>;
  /**
   * Makes a function of ours one of SQL, where the engine can: from some rows, listed by column, it makes a number each, NaN
   * where nothing is known. It is called in no certain order. Where it throws, the question fails with a sentence that says
   * nothing: who must know keeps the error.
   */
  defineFunction?(
    name: string,
    kinds: readonly AppendedKind[],
    work: (columns: readonly EngineList[], rows: number) => ArrayLike<number>,
  ): void;
  /** The columns of a table or view, in order. */
  columns(table: string): Promise<readonly EngineColumn[]>;
  close(): Promise<void>;
}
