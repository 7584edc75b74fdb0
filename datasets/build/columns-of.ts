import type { Cell, Columns } from "./description.js";

/** The named fields of rows as columns, in the order of the names. */
export function columnsOf<Field extends string>(
  rows: readonly Readonly<Record<Field, Cell>>[],
  names: readonly Field[],
): Columns {
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
}
