import type { ColumnTable } from "arquero";
import { type Data, toTable } from "./data.js";
import { loadArquero } from "./load-arquero.js";

/**
 * The rows of a table with more columns behind theirs.
 *
 * @throws when the table has a column of that name: it would be written over, and what it held be lost.
 */
export function addColumns(data: Data, added: Readonly<Record<string, readonly unknown[]>>): ColumnTable {
  const rows = toTable(data).reify();
  const taken = rows.columnNames().find((name) => Object.hasOwn(added, name));
  if (taken !== undefined)
    throw new RangeError(
      `The result has a column "${taken}" of its own, and yours would be lost. Rename yours first: data.rename({ ${taken}: "my_${taken}" }).`,
    );
  return rows.assign(loadArquero().table(added));
}
