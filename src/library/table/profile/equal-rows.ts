import type { ProfiledColumn } from "./profiled-column.js";

/**
 * Groups of two and more rows that hold the same in every column, by their first rows. A row that stands alone is not looked at
 * again, so the columns that tell most rows apart come first.
 *
 * @param among the rows to look at, in their order.
 */
export function equalRows(
  columns: readonly Pick<ProfiledColumn, "distinct" | "cell">[],
  among: Uint32Array,
): readonly (readonly number[])[] {
  let rows = among;
  let groups = new Uint32Array(rows.length);
  for (const { cell } of [...columns].sort((a, b) => b.distinct - a.distinct)) {
    if (rows.length === 0) break;
    const codes = numbered(rows.length, (at) => cell(rows[at] ?? 0));
    const together = numbered(rows.length, (at) => (groups[at] ?? 0) * codes.count + (codes.of[at] ?? 0));
    const sizes = new Uint32Array(together.count);
    for (const group of together.of) sizes[group] = (sizes[group] ?? 0) + 1;
    const isShared = (_: number, at: number): boolean => (sizes[together.of[at] ?? 0] ?? 0) > 1;
    groups = together.of.filter(isShared);
    rows = rows.filter(isShared);
  }
  const found = new Map<number, number[]>();
  rows.forEach((row, at) => {
    const group = groups[at] ?? 0;
    const list = found.get(group);
    if (list === undefined) found.set(group, [row]);
    else list.push(row);
  });
  return [...found.values()];
}

/** A number for each different value: the first is 0, the next one 1. */
function numbered(length: number, valueAt: (at: number) => unknown) {
  const codes = new Map<unknown, number>();
  const of = new Uint32Array(length);
  for (let at = 0; at < length; at++) {
    const value = valueAt(at);
    let code = codes.get(value);
    if (code === undefined) {
      code = codes.size;
      codes.set(value, code);
    }
    of[at] = code;
  }
  return { of, count: codes.size };
}
