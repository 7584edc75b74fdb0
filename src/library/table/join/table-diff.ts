import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { ColumnKind } from "../columns/column-kind.js";
import type { PlainValue } from "../columns/plain-value.js";

/** One cell that differs between two states of a table. */
export interface ChangedCell {
  readonly key: string;
  readonly column: string;
  readonly before: PlainValue;
  readonly after: PlainValue;
}

/** The total of one column of numbers in two states of a table. */
export interface ChangedTotal {
  readonly column: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

/** What differs between two states of a table. */
export interface TableDiff {
  /** True when columns, types, rows and cells are all the same. */
  readonly same: boolean;
  /** The columns by which rows were matched. */
  readonly key: readonly string[];
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly columnsAdded: readonly string[];
  readonly columnsLost: readonly string[];
  readonly typesChanged: readonly {
    readonly column: string;
    readonly before: ColumnKind;
    readonly after: ColumnKind;
  }[];
  readonly rowsAdded: number;
  readonly rowsLost: number;
  /** Rows with the same key in which at least one cell differs. */
  readonly rowsChanged: number;
  /** Keys that stand in more than one row of either state: they name no single row. */
  readonly keysRepeated: number;
  readonly addedExamples: readonly string[];
  readonly lostExamples: readonly string[];
  /** In how many rows each column changed. */
  readonly changedColumns: readonly { readonly column: string; readonly rows: number }[];
  readonly changedExamples: readonly ChangedCell[];
  readonly totals: readonly ChangedTotal[];
  /** The same in words. */
  readonly summary: string;
}

/** Says in a few sentences what differs between two states of a table. */
export function diffSummary(diff: Omit<TableDiff, "summary">): string {
  if (diff.same)
    return `Nothing changed: ${howMany(diff.rowsAfter, "row", "rows")}, the same columns, the same values.`;
  const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");
  const sentences = [
    `${howMany(diff.rowsBefore, "row", "rows")} before, ${count(diff.rowsAfter)} after: ${count(diff.rowsAdded)} added, ${count(diff.rowsLost)} lost, ${count(diff.rowsChanged)} changed.`,
    diff.columnsAdded.length > 0 && `New columns: ${quoted(diff.columnsAdded)}.`,
    diff.columnsLost.length > 0 && `Lost columns: ${quoted(diff.columnsLost)}.`,
    ...diff.typesChanged.map(({ column, before, after }) => `"${column}" was ${before} and is now ${after}.`),
    diff.keysRepeated > 0 &&
      `${count(diff.keysRepeated)} ${diff.keysRepeated === 1 ? "key stands" : "keys stand"} in several rows.`,
    ...diff.totals
      .filter(({ change }) => change !== 0)
      .map(
        ({ column, before, after }) =>
          `The total of "${column}" went from ${count(before)} to ${count(after)}.`,
      ),
  ];
  return sentences.filter((sentence) => typeof sentence === "string").join(" ");
}

function count(value: number): string {
  return numberText(value);
}
