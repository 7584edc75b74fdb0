import type { ColumnTable } from "arquero";
import { makeTable } from "../../table/columns/make-table.js";
import type { PlainValue } from "../../table/columns/plain-value.js";
import { asRecord } from "../network/read-json.js";

type Cells = Readonly<Record<string, PlainValue>>;

/**
 * Nested records as a table: { name: { first: "Ada" } } becomes a column "name.first", a list becomes its JSON text, and a
 * column that mixes kinds of values is text.
 *
 * @throws when two values of a record would be one cell.
 */
export function recordTable(records: readonly unknown[]): ColumnTable {
  const rows = records.map((record, row) => {
    const cells = cellsOf(asRecord(record) ?? { value: record }, "");
    const byName = Object.fromEntries(cells) as Cells;
    // { "a.b": 1, "a": { "b": 2 } }: one of them would be lost.
    if (Object.keys(byName).length === cells.length) return byName;
    throw new RangeError(
      `Record ${row + 1} has two values for one column, such as "a.b" beside "b" in "a". Write the file anew, each with a name of its own.`,
    );
  });
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return makeTable(
    names.map((name): [string, PlainValue[]] => {
      const values = rows.map((row) => (Object.hasOwn(row, name) ? (row[name] ?? null) : null));
      const kinds = new Set(values.filter((value) => value !== null).map((value) => typeof value));
      return [name, kinds.size > 1 ? values.map((value) => (value === null ? null : String(value))) : values];
    }),
  );
}

function cellsOf(record: Readonly<Record<string, unknown>>, before: string): [string, PlainValue][] {
  return Object.entries(record).flatMap(([key, value]): [string, PlainValue][] => {
    const name = `${before}${key}`;
    const inner = asRecord(value);
    if (inner !== undefined && Object.keys(inner).length > 0) return cellsOf(inner, `${name}.`);
    if (value === null || value === undefined) return [[name, null]];
    if (typeof value === "string" || typeof value === "boolean" || typeof value === "number")
      return [[name, value]];
    return [[name, JSON.stringify(value)]];
  });
}
