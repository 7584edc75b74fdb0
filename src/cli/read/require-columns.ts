import { requireNamed } from "../../library/table/columns/column-names.js";
import type { TableSource } from "./table-source.js";

/**
 * Throws one sentence when a column that is needed is not there. It lists the columns, unless the first row of the file may be a
 * person.
 */
export function requireColumns(source: TableSource, wanted: readonly string[]): void {
  requireNamed(wanted, source.columnNames, source.name, source.namesAreSure);
}
