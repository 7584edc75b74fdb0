import { isWeakSum } from "../../table/is-weak-sum.js";
import { SMALLEST_GROUP } from "./plan-digest.js";

/** A number of plans; null when the group is so small that it would show single plans. */
export interface GroupCount {
  readonly group: string;
  readonly plans: number | null;
}

/**
 * Counts with the groups of one to four left out. Readers know the total: while what is left out is so little that nobody
 * could be in a group of five, the numbers could be worked out, so the next smallest group is left out too.
 *
 * Method: cell suppression with a complementary cell (Federal Committee on Statistical Methodology, Working Paper 22).
 */
export function suppressCounts(counts: ReadonlyMap<string, number>): readonly GroupCount[] {
  const rows = [...counts];
  const filled = rows.filter(([, n]) => n > 0).sort((a, b) => a[1] - b[1]);
  let most = filled.filter(([, n]) => n < SMALLEST_GROUP).length;
  const isWeak = (): boolean =>
    isWeakSum(
      filled.slice(0, most).map(([, n]) => n),
      SMALLEST_GROUP,
    );
  while (most < filled.length && isWeak()) most++;
  const hidden = new Set(filled.slice(0, most).map(([group]) => group));
  return Object.freeze(
    rows.map(([group, n]) => Object.freeze({ group, plans: hidden.has(group) ? null : n })),
  );
}
