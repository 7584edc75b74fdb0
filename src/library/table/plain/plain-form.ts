import type { ColumnType } from "../read/type-column.js";

/** How a delimited text is written that most programs write: each cell stands where its bytes say. */
export interface PlainForm {
  readonly encoding: "utf-8" | "windows-1252";
  /** The byte between cells. */
  readonly mark: number;
  /** Quotation marks hold cells together. */
  readonly quotes: boolean;
  /** How many cells a row has: two or more. */
  readonly width: number;
}

/** A column that is told its cells one after the other, by the places where their bytes begin and end. */
export interface CellColumn {
  take(start: number, end: number): void;
}

/** What is told about a column before it is read. */
export interface ToldColumn {
  readonly type: ColumnType | undefined;
  /** Gives a cell, or null when it is empty or one of the texts for "not known". */
  readonly known: (cell: string) => string | null;
  /** About how many rows there are. */
  readonly rows: number;
}
