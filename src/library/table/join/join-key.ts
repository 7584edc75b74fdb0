import { knownValue } from "../columns/plain-value.js";

/**
 * What a cell matches in a join: text never matches a number, the number 1 not the big integer 1n, and a Date the text of its
 * day. A missing cell gives null and matches nothing.
 */
export function joinKey(cell: unknown): string | null {
  if (typeof cell === "bigint") return `big ${cell}`;
  const value = knownValue(cell);
  return value === null ? null : `${typeof value} ${value}`;
}

/** The rows of each key, in their order. */
export function rowsByKey(cells: ArrayLike<unknown>): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < cells.length; row++) {
    const key = joinKey(cells[row]);
    if (key === null) continue;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  }
  return rows;
}
