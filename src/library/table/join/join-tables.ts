import type { ColumnTable } from "arquero";
import { checkOptions } from "../columns/check-options.js";
import { type Data, toTable } from "../columns/data.js";
import { describeValue } from "../columns/describe-value.js";
import { loadArquero } from "../columns/load-arquero.js";
import { knownValue } from "../columns/plain-value.js";
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
 * @throws when a table lacks the key column, the suffixes are the same, or `keep` is none of the three words.
 * @example
 * const joined = joinTables({ fips: ["1", "2"], a: [10, 20] }, { fips: ["2", "3"], b: [5, 6] }, { key: "fips" });
 * joined.rows.objects(); // [{ fips: "2", a: 20, b: 5 }]
 * joined.leftOnly.array("fips"); // ["1"]
 */
export function joinTables(left: Data, right: Data, options: JoinOptions): JoinedTables {
  checkOptions("joinTables", options, { key: true, keep: ["matched", "left", "all"], suffixes: true });
  const { key, keep = "matched", suffixes = ["_left", "_right"] } = options;
  const [whole, other] = [toTable(left), toTable(right)];
  const report = joinReport(whole, other, key);
  const [a, b] = [comparableKeys(whole, key), comparableKeys(other, key)];
  if (suffixes[0] === suffixes[1]) {
    throw new RangeError(`The two suffixes must differ, but both are ${describeValue(suffixes[0])}.`);
  }
  const how = { suffix: [...suffixes] };
  const join = { matched: a.join, left: a.join_left, all: a.join_full }[keep];
  return Object.freeze({
    rows: join.call(a, b, key, undefined, how).reify(),
    leftOnly: a.antijoin(b, key).reify(),
    rightOnly: b.antijoin(a, key).reify(),
    report,
  });
}

/** The table with a key column that a join compares as the report does: nothing for an empty text, its text for a date. */
function comparableKeys(rows: ColumnTable, key: string): ColumnTable {
  const cells = Array.from<unknown>(rows.array(key));
  if (!cells.some((cell) => cell === "" || cell instanceof Date)) return rows;
  const keys = cells.map((cell) => (cell === "" || cell instanceof Date ? knownValue(cell) : cell));
  return rows.reify().assign(loadArquero().table([[key, keys]]));
}
