import type { ColumnTable } from "arquero";
import { checkOptions } from "../columns/check-options.js";
import { columnKind } from "../columns/column-kind.js";
import { type Data, requireColumns, toTable } from "../columns/data.js";
import { freezeDeep } from "../columns/freeze-deep.js";
import { cellWord, knownValue, type PlainValue } from "../columns/plain-value.js";
import { type PairedRows, pairRows } from "./pair-rows.js";
import { diffSummary, type TableDiff } from "./table-diff.js";

/** How two states of a table are compared. */
export interface DiffOptions {
  /** The column, or columns, that name a row in both states. Default: a row is the same when all shared columns are. */
  readonly key?: string | readonly string[];
  /** How many examples of each finding are listed. Default 5. */
  readonly examples?: number;
}

/**
 * Compares two states of one table, such as last month's download and today's: columns, types, rows and totals.
 *
 * Like two versions of a sheet side by side, matched by a key instead of by position. Where a key stands several
 * times, its rows are paired in their order. A key that is text in one state and a number in the other matches nothing.
 *
 * @param before, after the two states. @param options the key, and how many examples to list.
 * @returns what was added, lost and changed; `same` is true when nothing was. Totals are of the columns of numbers in both.
 * @throws when a key column is missing in either state, or `examples` is not a whole number of 0 or more.
 * @example
 * const diff = diffTables({ fips: ["01001", "01003"], votes: [10, 20] }, { fips: ["01001"], votes: [12] }, { key: "fips" });
 * [diff.rowsAdded, diff.rowsLost, diff.rowsChanged]; // [0, 1, 1]
 * diff.totals[0].change; // -18
 */
export function diffTables(before: Data, after: Data, options: DiffOptions = {}): TableDiff {
  checkOptions("diffTables", options, { key: "text or texts", examples: "number" });
  const { examples = 5 } = options;
  if (!Number.isInteger(examples) || examples < 0) {
    throw new RangeError(
      `"examples" must be a whole number of 0 or more, but it is ${examples}. Write examples: 5.`,
    );
  }
  const a = toTable(before);
  const b = toTable(after);
  const names = { before: a.columnNames(), after: b.columnNames() };
  const known = { before: new Set(names.before), after: new Set(names.after) };
  const shared = names.before.filter((name) => known.after.has(name));
  const key = options.key === undefined ? shared : [options.key].flat();
  requireColumns(a, key, "first");
  requireColumns(b, key, "second");
  const columnsBefore = plainColumns(a, shared);
  const columnsAfter = plainColumns(b, shared);
  const pairs = pairRows(
    key.map((name) => columnsBefore[name] ?? []),
    key.map((name) => columnsAfter[name] ?? []),
    a.numRows(),
    b.numRows(),
  );
  const cells = changedCells(pairs, shared, columnsBefore, columnsAfter);
  const keyText = (columns: Columns, row: number) =>
    key.map((name) => cellWord(columns[name]?.[row] ?? "–")).join(", ");
  const diff = {
    key: [...key],
    rowsBefore: a.numRows(),
    rowsAfter: b.numRows(),
    columnsAdded: names.after.filter((name) => !known.before.has(name)),
    columnsLost: names.before.filter((name) => !known.after.has(name)),
    typesChanged: shared
      .map((column) => ({ column, before: columnKind(a.array(column)), after: columnKind(b.array(column)) }))
      .filter((row) => row.before !== row.after),
    rowsAdded: pairs.onlyAfter.length,
    rowsLost: pairs.onlyBefore.length,
    rowsChanged: new Set(cells.map(({ row }) => row)).size,
    keysRepeated: pairs.repeatedKeys,
    addedExamples: pairs.onlyAfter.slice(0, examples).map((row) => keyText(columnsAfter, row)),
    lostExamples: pairs.onlyBefore.slice(0, examples).map((row) => keyText(columnsBefore, row)),
    changedColumns: shared
      .map((column) => ({ column, rows: cells.filter((cell) => cell.column === column).length }))
      .filter(({ rows }) => rows > 0),
    changedExamples: cells
      .slice(0, examples)
      .map(({ row, ...cell }) => ({ key: keyText(columnsBefore, row), ...cell })),
    totals: shared.flatMap((column) => totalsOf(column, columnsBefore, columnsAfter)),
  };
  const same =
    diff.columnsAdded.length + diff.columnsLost.length + diff.typesChanged.length === 0 &&
    diff.rowsAdded + diff.rowsLost + diff.rowsChanged === 0;
  return freezeDeep({ same, ...diff, summary: diffSummary({ same, ...diff }) });
}

type Columns = Readonly<Record<string, readonly PlainValue[]>>;

function plainColumns(rows: ColumnTable, names: readonly string[]): Columns {
  return Object.fromEntries(
    names.map((name) => [name, Array.from<unknown>(rows.array(name)).map(knownValue)]),
  );
}

function changedCells(pairs: PairedRows, names: readonly string[], before: Columns, after: Columns) {
  return pairs.both.flatMap(([row, other]) =>
    names.flatMap((column) => {
      const [was, is] = [before[column]?.[row] ?? null, after[column]?.[other] ?? null];
      return was === is ? [] : [{ row, column, before: was, after: is }];
    }),
  );
}

function totalsOf(column: string, before: Columns, after: Columns) {
  const [a, b] = [before[column] ?? [], after[column] ?? []];
  if (![a, b].every((values) => ["number", "whole number"].includes(columnKind(values)))) return [];
  const total = (values: readonly PlainValue[]) =>
    values.reduce<number>((sum, value) => sum + Number(value ?? 0), 0);
  const [was, is] = [total(a), total(b)];
  return [{ column, before: was, after: is, change: is - was }];
}
