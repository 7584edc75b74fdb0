import type { ColumnTable } from "arquero";
import { loadArquero } from "./load-arquero.js";

/**
 * A table of columns in their order, whatever they are called: "constructor" and "__proto__" are names of columns too.
 *
 * @param columns lists of the same length; of two of one name the second stays.
 */
export function makeTable(
  columns: readonly (readonly [name: string, values: ArrayLike<unknown>])[],
): ColumnTable {
  const { ColumnTable } = loadArquero();
  const named = new Map(columns);
  // Without a prototype: an ordinary object takes "__proto__" for something else than a name.
  const data: Record<string, unknown[]> = Object.create(null);
  for (const [name, values] of named) data[name] = Array.isArray(values) ? values : Array.from(values);
  return new ColumnTable(data, [...named.keys()]);
}
