import type { ColumnTable } from "arquero";
import { makeTable } from "../../table/columns/make-table.js";

/** The table with those of the named columns that it has as text: a district is a label, also where all are numbers. */
export function labelColumns(rows: ColumnTable, names: readonly string[]): ColumnTable {
  return makeTable(
    rows.columnNames().map((name): [string, unknown[]] => {
      const values = Array.from<unknown>(rows.array(name));
      return [
        name,
        names.includes(name) ? values.map((value) => (value === null ? null : String(value))) : values,
      ];
    }),
  );
}
