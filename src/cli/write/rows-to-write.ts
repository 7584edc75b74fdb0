import type { AppendedKind, AppendedValues } from "../../library/engine/connect/engine.js";
import type { Batch } from "../read/table-source.js";

/** A column that is written beside those of a list. */
export interface NewColumn {
  readonly name: string;
  readonly kind: AppendedKind;
}

/** What is written: where to, and what is new in it. */
export interface RowsToWrite {
  /** The files that get the rows. With `part` only the rows of which `parts` gives this number. */
  readonly files: readonly { readonly out: string; readonly part?: number }[];
  readonly force: boolean;
  readonly columns: readonly NewColumn[];
  /** The columns of the list that the new ones are made from. */
  readonly needs: readonly string[];
  /** The new columns of some rows; `from` is the number of the first of them. */
  readonly values: (batch: Batch, from: number, rows: number) => readonly AppendedValues[];
  /** True when the new columns of a row are made from its own cells alone, so that rows can be taken in any order. */
  readonly rowByRow?: boolean;
  /** The part of each row. */
  readonly parts?: ArrayLike<number>;
}
