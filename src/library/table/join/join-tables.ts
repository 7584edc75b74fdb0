import type { ColumnTable } from "arquero";
import { checkOptions } from "../columns/check-options.js";
import { type Data, toTable } from "../columns/data.js";
import { describeValue } from "../columns/describe-value.js";
import { makeTable } from "../columns/make-table.js";
import { requireText } from "../columns/require-text.js";
import { joinKey, rowsByKey } from "./join-key.js";
import { type JoinReport, joinReport } from "./join-report.js";

export interface JoinOptions {
  /** The column that both tables share. */
  readonly key: string;
  /** Which rows stay: "matched" (default), "left" (all of the left table) or "all". */
  readonly keep?: "matched" | "left" | "all";
  /** What is added to the names of columns that both tables have. Default: ["_left", "_right"]. */
  readonly suffixes?: readonly [string, string];
}

/** Two tables joined, and what the join left behind. */
export interface JoinedTables {
  readonly rows: ColumnTable;
  /** The rows of each table that found no partner: look at them before you go on. */
  readonly leftOnly: ColumnTable;
  readonly rightOnly: ColumnTable;
  readonly report: JoinReport;
}

/**
 * Joins two tables on one column and hands back the rows that found no partner, so that nothing is lost unseen.
 *
 * An XLOOKUP that may return many: a key that stands twice gives two rows. A row without a key (null, undefined, NaN or
 * an empty text) matches nothing; a date is the same key as its text "2026-11-03". Method: equijoin (Codd 1970).
 *
 * @param left, right the two tables. @param options the key, which rows stay, and suffixes.
 * @throws when a table lacks the key column, the suffixes are the same or give two columns one name, or `keep` is none of the three words.
 * @example
 * const joined = joinTables({ fips: ["1", "2"], a: [10, 20] }, { fips: ["2", "3"], b: [5, 6] }, { key: "fips" });
 * joined.rows.objects(); // [{ fips: "2", a: 20, b: 5 }]
 * joined.leftOnly.array("fips"); // ["1"]
 */
export function joinTables(left: Data, right: Data, options: JoinOptions): JoinedTables {
  checkOptions("joinTables", options, {
    key: "needed text",
    keep: ["matched", "left", "all"],
    suffixes: "texts",
  });
  const { key, keep = "matched", suffixes = ["_left", "_right"] } = options;
  const [a, b] = [toTable(left), toTable(right)];
  const report = joinReport(a, b, key);
  for (const suffix of [suffixes[0], suffixes[1]]) requireText(suffix, "Each of the two suffixes");
  if (suffixes[0] === suffixes[1]) {
    throw new RangeError(`The two suffixes must differ, but both are ${describeValue(suffixes[0])}.`);
  }
  const pairs = pairOf(a.array(key), b.array(key));
  return Object.freeze({
    rows: joined(a, b, pairs[keep], { key, suffixes }),
    leftOnly: rowsOf(a, pairs.leftOnly),
    rightOnly: rowsOf(b, pairs.rightOnly),
    report,
  });
}

/** A row of the left table and one of the right; null where there is no partner. */
type Pair = readonly [left: number | null, right: number | null];

function pairOf(left: ArrayLike<unknown>, right: ArrayLike<unknown>) {
  const partners = rowsByKey(right);
  const matched: Pair[] = [];
  const withLeft: Pair[] = [];
  const leftOnly: number[] = [];
  const found = new Set<number>();
  for (let row = 0; row < left.length; row++) {
    const others = partners.get(joinKey(left[row]) ?? "") ?? [];
    for (const other of others) {
      const pair: Pair = [row, other];
      matched.push(pair);
      withLeft.push(pair);
      found.add(other);
    }
    if (others.length > 0) continue;
    withLeft.push([row, null]);
    leftOnly.push(row);
  }
  const rightOnly = Array.from({ length: right.length }, (_, row) => row).filter((row) => !found.has(row));
  const all: Pair[] = [...withLeft, ...rightOnly.map((row): Pair => [null, row])];
  return { matched, left: withLeft, all, leftOnly, rightOnly };
}

function joined(
  a: ColumnTable,
  b: ColumnTable,
  pairs: readonly Pair[],
  { key, suffixes }: { readonly key: string; readonly suffixes: readonly [string, string] },
): ColumnTable {
  const others = new Set(b.columnNames());
  const shared = new Set(a.columnNames().filter((name) => others.has(name)));
  const take = (cells: ArrayLike<unknown>, side: 0 | 1): unknown[] =>
    pairs.map((pair) => {
      const row = pair[side];
      return row === null ? undefined : cells[row];
    });
  const left = a.columnNames().map((name): [string, unknown[]] => {
    const cells = take(a.array(name), 0);
    if (name !== key) return [shared.has(name) ? `${name}${suffixes[0]}` : name, cells];
    const keys = take(b.array(key), 1);
    return [name, cells.map((cell, row) => (pairs[row]?.[0] === null ? keys[row] : cell))];
  });
  const right = b
    .columnNames()
    .filter((name) => name !== key)
    .map((name): [string, unknown[]] => [
      shared.has(name) ? `${name}${suffixes[1]}` : name,
      take(b.array(name), 1),
    ]);
  requireOneOfEach([...left, ...right].map(([name]) => name));
  return makeTable([...left, ...right]);
}

/** Of two columns of one name one would be lost. */
function requireOneOfEach(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name))
      throw new RangeError(
        `Two columns of the result would be called "${name}". Choose other suffixes, such as suffixes: ["_2020", "_2024"].`,
      );
    seen.add(name);
  }
}

function rowsOf(table: ColumnTable, rows: readonly number[]): ColumnTable {
  return makeTable(
    table.columnNames().map((name) => {
      const cells: ArrayLike<unknown> = table.array(name);
      return [name, rows.map((row) => cells[row])];
    }),
  );
}
