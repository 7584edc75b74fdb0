import type { ColumnTable } from "arquero";
import { loadArquero } from "./load-arquero.js";

/**
 * A table of columns in their order, whatever they are called: "constructor" and "__proto__" are names of columns too.
 *
 * @param columns lists of the same length; the second of one name wins.
 */
export function makeTable(columns: readonly (readonly [name: string, values: unknown[]])[]): ColumnTable {
  const { ColumnTable } = loadArquero();
  // Without a prototype of its own: an ordinary object takes "__proto__" for something else than a name.
  const data: Record<string, unknown[]> = Object.create(null);
  for (const [name, values] of columns) data[name] = values;
  return new ColumnTable(
    data,
    Object.keys(data).length === columns.length ? columns.map(([name]) => name) : undefined,
  );
}
