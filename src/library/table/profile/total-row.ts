import { isTotalName } from "../clean/total-name.js";
import { cellWord } from "../columns/plain-value.js";
import { isCodeName } from "../read/type-column.js";
import { counted, type ProfileFinding } from "./finding.js";
import type { ProfiledColumn } from "./profiled-column.js";

/** A total may be rounded at its last digit. */
const NEAR = 1e-9;

/** Under a total may stand notes. */
const LAST = 3;

/**
 * A first row, or one of the last three, that adds up the rows below or above it: every sum over the column then counts
 * everything twice.
 *
 * A row counts when every column of numbers in it is the sum of the others, or when one is and the row is called "Total" or,
 * alone among the rows, nothing.
 */
export function totalRows(columns: readonly ProfiledColumn[], rows: number): readonly ProfileFinding[] {
  const measures = columns.filter(
    ({ name, kind, distinct }) =>
      (kind === "number" || kind === "whole number") && !isCodeName(name) && distinct > 1,
  );
  if (measures.length === 0) return [];
  const isTotalOf = measures.map(sumRows);
  const last = Array.from({ length: LAST }, (_, above) => rows - 1 - above).filter((row) => row >= 2);
  for (const row of rows > 2 ? [...last, 0] : last) {
    const sums = measures.filter((_, at) => isTotalOf[at]?.has(row));
    const label = columns.find(({ cell }) => {
      const value = cell(row);
      return typeof value === "string" && isTotalName(value.trim());
    });
    // Two numbers may be a sum by chance; several columns, or a name, are none.
    const isTotal =
      label === undefined && !isNameless(columns, row)
        ? sums.length === measures.length && sums.length > 1
        : sums.length > 0;
    if (!isTotal) continue;
    const [first] = sums;
    return [
      {
        finding: "total row",
        column: sums.map(({ name }) => name).join(", "),
        rows: 1,
        says: `Row ${counted(row + 1)} adds up the rows ${row === 0 ? "below" : "above"} it${label === undefined ? "" : ` ("${cellWord(label.cell(row)).trim()}" in ${label.name})`}: a sum of "${first?.name}" counts everything twice.`,
        next: "Leave this row out before you add, average or count.",
        examples: [`row ${row + 1}`],
      },
    ];
  }
  return [];
}

/** True when the first column of text names every row but this one: a sum has no county. */
function isNameless(columns: readonly ProfiledColumn[], row: number): boolean {
  const names = columns.find(({ kind }) => kind === "text");
  return names !== undefined && names.rows - names.known === 1 && names.cell(row) === null;
}

/** The rows of a column, among the first and the last three, whose number is the sum of those below or above it. */
function sumRows({ rows, cell }: ProfiledColumn): ReadonlySet<number> {
  const found = new Set<number>();
  const [above, below] = [new Sum(), new Sum()];
  for (let row = 0; row < rows; row++) {
    const value = cell(row);
    if (typeof value !== "number") continue;
    if (row >= Math.max(2, rows - LAST) && above.is(value)) found.add(row);
    above.add(value);
    if (row > 0) below.add(value);
  }
  const first = cell(0);
  if (rows > 2 && typeof first === "number" && below.is(first)) found.add(0);
  return found;
}

class Sum {
  private sum = 0;
  private count = 0;

  add(value: number): void {
    this.sum += value;
    this.count++;
  }

  is(total: number): boolean {
    const { sum, count } = this;
    return total !== 0 && count > 1 && Math.abs(sum - total) <= NEAR * Math.max(1, Math.abs(sum));
  }
}
