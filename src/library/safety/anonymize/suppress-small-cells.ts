import type { ColumnTable } from "arquero";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data, toTable } from "../../table/columns/data.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { makeTable } from "../../table/columns/make-table.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { isWeakSum } from "../../table/margins/is-weak-sum.js";
import { groupRows } from "./group-rows.js";
import { type SumGroup, solvableCells } from "./hidden-cells.js";

export interface SuppressSmallCellsOptions {
  /** The column with the counts. */
  readonly column: string;
  /** Counts from 1 to minimum − 1 are hidden. Default 5. */
  readonly minimum?: number;
  /**
   * The sums that readers will see, each as the columns that stay fixed: [["zip"], ["month"]] for the totals of each ZIP
   * code and of each month. The grand total always counts as seen. Default: only the grand total.
   */
  readonly totals?: readonly (readonly string[])[];
}

/**
 * Hides the small counts of a table, and as many larger ones as it takes that nobody can work a small one out from the
 * totals. A total that is itself small still says much: leave it out. Zeros stay: they say that nobody is there. A column `hidden` says "small", "to protect another" or nothing.
 *
 * Method: cell suppression with complementary cells (Cox 1980, "Suppression methodology and statistical disclosure
 * control", JASA 75). It finds a safe pattern, not the one that hides least; for official statistics use a special tool.
 *
 * A missing count is refused, with its row.
 *
 * @param data one row for each cell of the table.
 * @returns the table with null in place of the hidden counts.
 * @throws when a column does not exist, a count is not a whole number of 0 or more, or there is a column `hidden` already.
 * @example
 * const cases = { ward: ["1", "2", "3"], count: [40, 3, 12] };
 * suppressSmallCells(cases, { column: "count" }).array("count"); // [40, null, null]
 */
export function suppressSmallCells(data: Data, options: SuppressSmallCellsOptions): ColumnTable {
  checkOptions("suppressSmallCells", options, {
    column: "needed text",
    minimum: "whole number",
    totals: true,
  });
  const { column, minimum = 5, totals = [] } = options;
  requireListed(totals, "totals", '[["zip"], ["month"]]');
  for (const fixed of totals) requireListed(fixed, "Each of the totals", '["zip", "month"]');
  const before = toTable(data);
  if (!(Number.isInteger(minimum) && minimum >= 2)) {
    throw new RangeError(`The minimum is a whole number of 2 or more, but it is ${describeValue(minimum)}.`);
  }
  if (before.columnNames().includes("hidden")) {
    throw new RangeError(
      'There is a column "hidden" already, and the result needs this name. Rename yours first.',
    );
  }
  const counts = Array.from(columnValues(before, column), (value, row) => wholeCount(value, row, column));
  const groups = [counts.map((_, cell) => cell), ...totals.flatMap((fixed) => sumGroups(before, fixed))];
  const small = new Set([...counts.keys()].filter((cell) => isSmall(counts[cell] ?? 0, minimum)));
  const hidden = protect(counts, small, groups, minimum);
  const columns = before.columnNames().map((name): [string, unknown[]] => {
    const values = Array.from(before.array(name) as ArrayLike<unknown>);
    return [name, name === column ? values.map((value, cell) => (hidden.has(cell) ? null : value)) : values];
  });
  const reasons = counts.map((_, cell) =>
    small.has(cell) ? "small" : hidden.has(cell) ? "to protect another" : null,
  );
  return makeTable([...columns, ["hidden", reasons]]);
}

const isSmall = (count: number, minimum: number): boolean => count > 0 && count < minimum;

/** Adds cells until every sum leaves room for each hidden cell, and no hidden cell can be solved for. */
function protect(
  counts: readonly number[],
  small: ReadonlySet<number>,
  groups: readonly SumGroup[],
  minimum: number,
): ReadonlySet<number> {
  const hidden = new Set(small);
  const hiddenCounts = (group: SumGroup): number[] =>
    group.filter((cell) => hidden.has(cell)).map((cell) => counts[cell] ?? 0);
  for (;;) {
    const weak = groups.find(
      (group) => isWeakSum(hiddenCounts(group), minimum) && pick(counts, group, hidden) !== undefined,
    );
    if (weak !== undefined) {
      hidden.add(pick(counts, weak, hidden) as number);
      continue;
    }
    const solved = solvableCells([...hidden], groups);
    // A cell without a neighbour to hide behind stays solvable: then its whole sum is that cell.
    const open = solved.flatMap((cell) =>
      groups.filter((group) => group.includes(cell)).flatMap((group) => pick(counts, group, hidden) ?? []),
    );
    if (open.length === 0) return hidden;
    hidden.add(open.reduce((least, cell) => ((counts[cell] ?? 0) < (counts[least] ?? 0) ? cell : least)));
  }
}

/** The smallest shown count of a group; a zero protects nobody, because readers know that small cells are not zero. */
function pick(counts: readonly number[], group: SumGroup, hidden: ReadonlySet<number>): number | undefined {
  const shown = group.filter((cell) => !hidden.has(cell) && (counts[cell] ?? 0) > 0);
  return shown.length === 0
    ? undefined
    : shown.reduce((least, cell) => ((counts[cell] ?? 0) < (counts[least] ?? 0) ? cell : least));
}

function sumGroups(data: Data, fixed: readonly string[]): SumGroup[] {
  const { of, sizes } = groupRows(data, fixed);
  const groups = Array.from(sizes, () => [] as number[]);
  of.forEach((group, row) => {
    groups[group]?.push(row);
  });
  return groups;
}

function wholeCount(value: unknown, row: number, column: string): number {
  const count = typeof value === "bigint" ? Number(value) : value;
  if (typeof count !== "number" || !Number.isInteger(count) || count < 0) {
    throw new TypeError(
      `Row ${row + 1} of column "${column}" holds ${describeCell(value)}; a cell needs a whole count of 0 or more.`,
    );
  }
  return count;
}
