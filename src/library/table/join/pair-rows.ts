import type { PlainValue } from "../columns/plain-value.js";

/** Which rows of two tables belong together, by row number. */
export interface PairedRows {
  readonly both: readonly (readonly [before: number, after: number])[];
  readonly onlyBefore: readonly number[];
  readonly onlyAfter: readonly number[];
  /** How many keys stand in more than one row of either table. */
  readonly repeatedKeys: number;
}

type KeyColumns = readonly (readonly PlainValue[])[];

/** Pairs the rows of two tables that have the same key; rows that share a key are paired in their order. */
export function pairRows(
  before: KeyColumns,
  after: KeyColumns,
  rowsBefore: number,
  rowsAfter: number,
): PairedRows {
  const a = rowsByKey(before, rowsBefore);
  const b = rowsByKey(after, rowsAfter);
  const both: [number, number][] = [];
  const onlyBefore: number[] = [];
  const onlyAfter: number[] = [];
  for (const [key, rows] of a) {
    const others = b.get(key) ?? [];
    rows.forEach((row, i) => {
      const other = others[i];
      if (other === undefined) onlyBefore.push(row);
      else both.push([row, other]);
    });
  }
  for (const [key, rows] of b) onlyAfter.push(...rows.slice(a.get(key)?.length ?? 0));
  const inOrder = (x: number, y: number) => x - y;
  const repeated = [...a, ...b].filter(([, rows]) => rows.length > 1).map(([key]) => key);
  return {
    both: both.sort(([x], [y]) => x - y),
    onlyBefore: onlyBefore.sort(inOrder),
    onlyAfter: onlyAfter.sort(inOrder),
    repeatedKeys: new Set(repeated).size,
  };
}

// JSON keeps the text "1" and the number 1 apart, and the columns of a key from running into each other.
function rowsByKey(columns: KeyColumns, rows: number): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  for (let row = 0; row < rows; row++) {
    const key = JSON.stringify(columns.map((values) => values[row] ?? null));
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [row]);
    else known.push(row);
  }
  return byKey;
}
