import { SMALLEST_GROUP } from "./plan-digest.js";

/** A number of plans; null when the group is so small that it would show single plans. */
export interface GroupCount {
  readonly group: string;
  readonly plans: number | null;
}

/**
 * Counts with the groups of one to four left out. When only one group would be left out, its number could be worked out
 * from the others, so the next smallest is left out too.
 *
 * Method: cell suppression with a complementary cell (Federal Committee on Statistical Methodology, Working Paper 22).
 */
export function suppressCounts(counts: ReadonlyMap<string, number>): readonly GroupCount[] {
  const rows = [...counts];
  const hidden = new Set(rows.filter(([, n]) => n > 0 && n < SMALLEST_GROUP).map(([group]) => group));
  if (hidden.size === 1) {
    const [next] = rows.filter(([group, n]) => n > 0 && !hidden.has(group)).sort((a, b) => a[1] - b[1]);
    if (next !== undefined) hidden.add(next[0]);
  }
  return Object.freeze(
    rows.map(([group, n]) => Object.freeze({ group, plans: hidden.has(group) ? null : n })),
  );
}
