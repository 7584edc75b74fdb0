import type { PersonalDataKind } from "./personal-data-kind.js";

/** What the cells of a column of a known file are. An id and a code stay text: their zeros in front mean something. */
export const HOLDS = ["text", "id", "code", "date", "year", "number", "flag"] as const;

export type Holds = (typeof HOLDS)[number];

/** How a file writes its days. */
export const DATE_FORMS = [
  "YYYY-MM-DD",
  "YYYY-MM-DD hh:mm:ss",
  "YYYYMMDD",
  "MM/DD/YYYY",
  "MM/DD/YYYY hh:mm",
  "MM/DD/YY",
  "MMDDYYYY",
] as const;

export type DateForm = (typeof DATE_FORMS)[number];

/** How sure it is that the files are as described: seen word for word, seen in part, or put together from help pages. */
export const CONFIDENCES = ["high", "medium", "low"] as const;

export type LayoutConfidence = (typeof CONFIDENCES)[number];

export const LAYOUT_TYPES = [
  "voter file",
  "vote history",
  "tool export",
  "tool load",
  "vendor file",
  "campaign finance",
] as const;

export type LayoutType = (typeof LAYOUT_TYPES)[number];

/** One column of a known file. */
export interface LayoutColumn {
  readonly name: string;
  /** What it means, where the name does not say it. */
  readonly says?: string;
  readonly holds: Holds;
  /** What is personal in it. */
  readonly kind?: PersonalDataKind;
  /** Other names of the same column, in other years or counties. */
  readonly also?: readonly string[];
  /** An id or code of digits has so many: shorter ones lost their zeros in front. */
  readonly digits?: number;
  /** What a whole cell looks like, as a regular expression. */
  readonly pattern?: string;
  /** How its days are written, where the file has other ways too. */
  readonly dates?: readonly DateForm[];
  /** The list in `codes` of the layout that explains its cells. */
  readonly codes?: string;
  /** A load is turned away without it. */
  readonly required?: boolean;
}

/** Columns of which a file has as many as there were elections, questions or scores. */
export interface RepeatedColumns {
  /** The whole name, as a regular expression. */
  readonly pattern: string;
  readonly says: string;
  readonly holds: Holds;
  readonly kind?: PersonalDataKind;
  readonly codes?: string;
}

/** Where a cell stands in a line of fixed width: its first letter, and the one behind its last, counted from 0. */
export type FixedCell = readonly [name: string, from: number, to: number];

/** Lines of one length. */
export interface FixedLine {
  readonly length: number;
  readonly cells: readonly FixedCell[];
}

/** How a file is written. */
export interface LayoutFile {
  /** The marks between cells; none when each cell has its place in the line. */
  readonly delimiters: readonly string[];
  /** Quotation marks hold a cell together; otherwise they are letters. */
  readonly quotes: boolean;
  readonly encodings: readonly ("utf-8" | "windows-1252" | "utf-16le")[];
  /** Whether the first row names the columns. */
  readonly header: "always" | "mostly" | "none";
  /** The columns stand in this order and none is left out. */
  readonly ordered: boolean;
  /** Whoever makes the file chooses its columns, and adds others. */
  readonly chosen?: boolean;
  /** What the files are called. */
  readonly names: readonly string[];
  readonly lines?: readonly FixedLine[];
}

/** How a file says who voted. */
export interface LayoutHistory {
  readonly form: string;
  readonly rule: string;
  readonly key?: readonly string[];
  readonly election?: string;
  readonly problem?: string;
  readonly dedupe?: string;
}

/** A file that campaigns open again and again: a state's voter file, the export of a tool, a vendor's list. */
export interface Layout {
  readonly name: string;
  readonly title: string;
  readonly is: LayoutType;
  /** The state, by its postal code. */
  readonly place?: string;
  /** A newer layout took its place. */
  readonly older?: boolean;
  readonly confidence: LayoutConfidence;
  /** What the confidence rests on. */
  readonly why?: string;
  /** The time in which files looked like this. */
  readonly asOf: string;
  /** The day on which the sources were read. */
  readonly retrieved: string;
  readonly sources: readonly string[];
  readonly file: LayoutFile;
  /** The column that names a person. */
  readonly person?: string;
  readonly dates?: readonly DateForm[];
  /** Days that stand for "not known". */
  readonly unknownDays?: readonly string[];
  /** Texts that stand for "not known" in any column. */
  readonly unknownTexts?: readonly string[];
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly columns: readonly LayoutColumn[];
  readonly repeats?: readonly RepeatedColumns[];
  readonly history?: LayoutHistory;
  /** What goes wrong with such files. */
  readonly notes?: readonly string[];
  /** What is not sure in this description. */
  readonly uncertain?: readonly string[];
}
