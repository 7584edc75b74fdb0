import type { ColumnTable } from "arquero";
import { type Data, requireColumns, toTable } from "../columns/data.js";
import { describeValue } from "../columns/describe-value.js";
import { isRow } from "../columns/is-row.js";
import { makeTable } from "../columns/make-table.js";
import { knownValue, type PlainValue } from "../columns/plain-value.js";
import { requireFields } from "../columns/require-fields.js";
import { nothingFound } from "./nothing-found.js";

/** What is looked for: a column, and the value that it must have. */
export type Wanted = Readonly<Record<string, string | number | boolean>>;

/**
 * The rows that have certain values in certain columns, such as all rows of one county. It says so when there are none,
 * where a filter would go on with an empty table.
 *
 * A missing value (null, undefined, NaN or an empty text) matches nothing. A text and a number are never the same:
 * a code such as "01001" stays in quotation marks.
 *
 * @param data a table, or a list of rows as many functions of this library give it.
 * @param wanted for each column the value that it must have.
 * @returns the rows in their order, as what they were given: a table, or a list.
 * @throws when a column does not exist or no row has the value: the sentence names the value that comes close, unless it
 *   could be a person's.
 * @example
 * const votes = { fips: ["01001", "26121", "26121"], year: [2020, 2020, 2024] };
 * findRows(votes, { fips: "26121" }).array("year"); // [2020, 2024]
 */
export function findRows<Row extends object>(data: readonly Row[], wanted: Wanted): readonly Row[];
export function findRows(data: Data, wanted: Wanted): ColumnTable;
export function findRows(data: Data | readonly object[], wanted: Wanted): ColumnTable | readonly object[] {
  requireWanted(wanted);
  if (isList(data)) {
    const kept = matching(tableOf(data, wanted), wanted);
    return Object.freeze(kept.flatMap((row) => data[row] ?? []));
  }
  const table = toTable(data).reify();
  return table.reify([...matching(table, wanted)]);
}

/**
 * The one row that has certain values in certain columns, such as the row of a county: `get(column, 0)` reads a cell of it.
 *
 * It is `findRows` for a key: it says so when no row has it, and when more than one has. A missing value (null, undefined,
 * NaN or an empty text) matches nothing.
 *
 * @param wanted for each column the value that it must have.
 * @returns a table of one row.
 * @throws when a column does not exist, when no row has the value, and when several have.
 * @example
 * const counties = { fips: ["01001", "26121"], ballots: [27770, 78088] };
 * findRow(counties, { fips: "26121" }).get("ballots", 0); // 78088
 */
export function findRow(data: Data, wanted: Wanted): ColumnTable {
  const rows = findRows(data, wanted);
  if (rows.numRows() === 1) return rows;
  throw new RangeError(
    `${rows.numRows()} rows have ${Object.entries(wanted)
      .map(([column, value]) => `${describeValue(value)} in the column "${column}"`)
      .join(" and ")}. Name a second column that tells them apart, or take them all with findRows.`,
  );
}

function matching(table: ColumnTable, wanted: Wanted): readonly number[] {
  requireColumns(table, Object.keys(wanted));
  let rows: readonly number[] = Array.from({ length: table.numRows() }, (_, row) => row);
  for (const [column, value] of Object.entries(wanted)) {
    const cells: readonly PlainValue[] = Array.from<unknown>(table.array(column)).map(knownValue);
    const kept = rows.filter((row) => cells[row] === value);
    if (kept.length === 0)
      throw nothingFound(
        column,
        value,
        rows.map((row) => cells[row] ?? null),
      );
    rows = kept;
  }
  return rows;
}

function requireWanted(wanted: Wanted): void {
  const read: unknown = wanted;
  if (!isRow(read) || Object.keys(read).length === 0) {
    throw new TypeError(
      `Say what to look for as { column: value }, such as { fips: "26121" }, but was given ${describeValue(read)}.`,
    );
  }
  for (const [column, value] of Object.entries(read)) {
    if (["string", "number", "boolean"].includes(typeof value) && knownValue(value) !== null) continue;
    throw new TypeError(
      `Look for a text, a number, true or false in the column "${column}", but was given ${describeValue(value)}.`,
    );
  }
}

function isList(data: Data | readonly object[]): data is readonly object[] {
  return Array.isArray(data);
}

function tableOf(rows: readonly object[], wanted: Wanted): ColumnTable {
  for (const row of rows) requireFields(row, "a table or a list of rows");
  const fields = rows.map((row) => new Map<string, unknown>(Object.entries(row)));
  const names = new Set(fields.flatMap((row) => [...row.keys()]));
  // An empty list has no columns of its own to be missed.
  if (rows.length === 0) for (const name of Object.keys(wanted)) names.add(name);
  return makeTable([...names].map((name) => [name, fields.map((row) => row.get(name))]));
}
