import type { ColumnTable } from "arquero";
import { requireColumns } from "./require-columns.js";
import { requireRoom } from "./require-room.js";
import type { TableSource } from "./table-source.js";

/** Each needed column once; what was not asked for is left out. */
export function neededColumns(...names: readonly (string | readonly string[] | undefined)[]): string[] {
  return [...new Set(names.flat().filter((name): name is string => name !== undefined))];
}

/**
 * Reads only the columns that a command needs.
 *
 * @throws when one does not exist: the sentence offers the closest name. When they do not fit into the memory.
 */
export async function readNeeded(source: TableSource, columns: readonly string[]): Promise<ColumnTable> {
  requireColumns(source, columns);
  await requireRoom(source, columns, { copies: 3 });
  return source.read(columns);
}
