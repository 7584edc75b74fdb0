import type { PersonalDataKind } from "../describe/personal-data-kind.js";
import type { LayoutMatch } from "../recognize/layout-match.js";
import type { ImportedType } from "./column-survey.js";

/** A column as it came in. */
export interface ImportedColumn {
  readonly column: string;
  readonly type: ImportedType;
  /** What it means, where the layout says it. */
  readonly says: string;
  /** What is personal in it, by the layout or by its name; "" for nothing. */
  readonly kind: PersonalDataKind | "";
  /** The layout knows it; otherwise its name and its cells say what it is. */
  readonly described: boolean;
  /** Cells with a value. */
  readonly known: number;
  /** The column that it explains, for the labels of codes; "" otherwise. */
  readonly labels: string;
}

/** One thing that was changed on the way in, or not understood. No cell is repeated. */
export interface ImportRemark {
  readonly column: string;
  readonly rows: number;
  readonly says: string;
}

/** What happened to a file on its way in. */
export interface ImportReport {
  readonly file: string;
  /** The layout that was used; null when nobody has described the file. */
  readonly layout: string | null;
  readonly match: LayoutMatch;
  readonly rows: number;
  readonly columns: readonly ImportedColumn[];
  /** What was recognized about the way in which the file is written. */
  readonly reading: readonly string[];
  readonly changed: readonly ImportRemark[];
  readonly notUnderstood: readonly ImportRemark[];
  /** What goes wrong with such files, as people have seen it. */
  readonly notes: readonly string[];
  /** The same in a few sentences. */
  readonly summary: string;
}
