import type { ColumnTable } from "arquero";
import { loadArquero } from "./load-arquero.js";

/** Columns in their order: lists of the same length, by name. */
export type NamedColumns =
  | readonly (readonly [name: string, values: ArrayLike<unknown>])[]
  | Readonly<Record<string, ArrayLike<unknown>>>;

/**
 * A table of columns in their order, whatever they are called: "constructor" and "__proto__" are names of columns too.
 * Of two columns of one name the second stays.
 */
export function makeTable(columns: NamedColumns): ColumnTable {
  const { ColumnTable } = loadArquero();
  const named = new Map<string, ArrayLike<unknown>>(isList(columns) ? columns : Object.entries(columns));
  // Without a prototype: an ordinary object takes "__proto__" for something else than a name.
  const data: Record<string, ArrayLike<unknown>> = Object.create(null);
  for (const [name, values] of named) data[name] = values;
  return new ColumnTable(data, [...named.keys()]);
}

function isList(columns: NamedColumns): columns is Extract<NamedColumns, readonly unknown[]> {
  return Array.isArray(columns);
}
