import type { ColumnTable } from "arquero";
import { type Data, toTable } from "../columns/data.js";
import { describeValue } from "../columns/describe-value.js";
import { isMissing } from "../columns/is-missing.js";
import { makeTable } from "../columns/make-table.js";
import { requireMadeRows } from "../columns/require-made-rows.js";

/** One line of the report of a merge: what became of a value. */
export interface MergeNote {
  /** The row that stays, counted from 0 in the list before the merge. */
  readonly kept: number;
  /** The row that goes. */
  readonly removed: number;
  readonly column: string;
  /** "filled": the kept row had nothing there and took the value. "dropped": both had one, and they differ. */
  readonly what: "filled" | "dropped";
  readonly why: string;
}

export interface MergeResult {
  /** The list with one row for each merged group, in the old order. */
  readonly rows: ColumnTable;
  /** Every value that moved or was lost; equal values need no note. */
  readonly notes: readonly MergeNote[];
}

/**
 * Merges the groups of rows that you name, and only these: the first row stays, its gaps are filled from the others,
 * and each value that differs is listed, so that somebody can look before the old list is deleted.
 *
 * A missing value (null, undefined, NaN or an empty text) is filled from the other rows of a person.
 *
 * @param groups which rows are one person, for example `findDuplicatePeople(…).groups` after you looked at them.
 * @throws when a group has a row that is not there, or a row stands in two groups.
 * @example
 * const list = { email: ["ana@example.org", "ANA@example.org"], phone: [null, "313 555 0142"] };
 * mergePeople(list, [{ rows: [0, 1], why: "same e-mail" }]).rows.numRows(); // 1
 */
export function mergePeople(
  data: Data,
  groups: readonly { readonly rows: readonly number[]; readonly why: string }[],
): MergeResult {
  requireMadeRows(groups, "findDuplicatePeople", { rows: ["count"], why: "text" });
  const before = toTable(data);
  const names = before.columnNames();
  const columns = new Map(names.map((name) => [name, Array.from(before.array(name) as ArrayLike<unknown>)]));
  const notes: MergeNote[] = [];
  const gone = new Set<number>();
  const seen = new Set<number>();
  for (const { rows, why } of groups) {
    const kept = rows[0];
    for (const row of rows) {
      if (!Number.isInteger(row) || row < 0 || row >= before.numRows()) {
        throw new RangeError(
          `A group names row ${describeValue(row)}, but the list has the rows 0 to ${before.numRows() - 1}.`,
        );
      }
      if (seen.has(row)) throw new RangeError(`Row ${row} stands in two groups. Join these groups first.`);
      seen.add(row);
      if (row === kept || kept === undefined) continue;
      gone.add(row);
      for (const [column, values] of columns) {
        if (isMissing(values[row]) || Object.is(values[row], values[kept])) continue;
        const what = isMissing(values[kept]) ? "filled" : "dropped";
        if (what === "filled") values[kept] = values[row];
        notes.push(Object.freeze({ kept, removed: row, column, what, why }));
      }
    }
  }
  const stay = (_: unknown, row: number): boolean => !gone.has(row);
  return Object.freeze({
    rows: makeTable([...columns].map(([name, values]) => [name, values.filter(stay)])),
    notes: Object.freeze(notes),
  });
}
