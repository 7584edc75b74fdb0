import type { ColumnTable } from "arquero";
import { plainValue } from "../../library/table/columns/plain-value.js";
import { readNeeded } from "./read-needed.js";
import { requireColumns } from "./require-columns.js";
import { requireRoom } from "./require-room.js";
import type { TableSource } from "./table-source.js";

/** Columns in memory: a table, or of a long list the plain columns. */
export type HeldRows = ColumnTable | Readonly<Record<string, ArrayLike<unknown>>>;

/**
 * The needed columns of a list for estimators, which go over their rows several times. Of a long one numbers take eight bytes
 * each, with NaN where nothing is known, and each different text is there once.
 *
 * @param more bytes that the work with them takes for a row.
 * @throws when a column does not exist: the sentence offers the closest name. When they do not fit into the memory.
 */
export async function readLong(source: TableSource, columns: readonly string[], more = 0): Promise<HeldRows> {
  if (source.workplace === undefined) return readNeeded(source, columns);
  requireColumns(source, columns);
  const rows = await source.count();
  await requireRoom(source, columns, { copies: 1, more });
  const lists = columns.map((): Float64Array | unknown[] | undefined => undefined);
  const shared = columns.map(() => new Map<unknown, unknown>());
  let from = 0;
  for await (const batch of source.batches(columns)) {
    let some = 0;
    for (const [i, name] of columns.entries()) {
      const values = batch[name] ?? [];
      some = values.length;
      const list =
        lists[i] ?? (values instanceof Float64Array ? new Float64Array(rows) : new Array<unknown>(rows));
      lists[i] = list;
      if (list instanceof Float64Array && values instanceof Float64Array) list.set(values, from);
      else
        for (let row = 0; row < some; row++)
          list[from + row] = once(plainValue(values[row]), shared[i]) as number;
    }
    from += some;
  }
  return Object.fromEntries(columns.map((name, i) => [name, lists[i] ?? []]));
}

/** More different texts than this are not shared: they are ids. */
const MOST_SHARED = 100_000;

function once(value: unknown, known: Map<unknown, unknown> | undefined): unknown {
  const found = known?.get(value);
  if (found !== undefined || known === undefined) return found ?? value;
  if (known.size < MOST_SHARED) known.set(value, value);
  return value;
}
