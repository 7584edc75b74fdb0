import type { Shape } from "../../table/columns/require-fields.js";
import { isWeakSum } from "../../table/margins/is-weak-sum.js";

/** The smallest group of people whose number is shown. */
export const SMALLEST_GROUP = 5;

/** A number of plans; null when the group is so small that it would show single plans. */
export interface GroupCount {
  readonly group: string;
  readonly plans: number | null;
}

export const GROUP_COUNT: Shape = { group: "text", plans: "count or nothing" };

/**
 * Counts with the groups of one to four left out, and those that all but one to four plans are in. Readers know the total
 * and this rule: while the numbers that are left out could be worked out, the next larger groups are left out too.
 *
 * Method: cell suppression with complementary cells (Federal Committee on Statistical Methodology, Working Paper 22).
 * Groups of one size are hidden together: which of them is hidden would tell how large the others are.
 *
 * @param counts every group, also that of the plans that are in none: what is left over can be worked out as well.
 * @param plans how many plans there are.
 */
export function suppressCounts(counts: ReadonlyMap<string, number>, plans: number): readonly GroupCount[] {
  const sizes = [...counts.values()].filter((n) => n > 0);
  const hiddenUpTo = (largest: number): readonly number[] =>
    sizes.filter((n) => n <= largest || isSmall(n) || isSmall(plans - n));
  const steps = [0, ...new Set(sizes)].sort((a, b) => a - b);
  const hidden = hiddenUpTo(steps.find((step) => !canBeWorkedOut(hiddenUpTo(step))) ?? plans);
  return Object.freeze(
    [...counts].map(([group, n]) => Object.freeze({ group, plans: hidden.includes(n) ? null : n })),
  );
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_GROUP;
}

/** Hidden fours alone give themselves away: with a group of five among them, a larger one would be hidden too. */
function canBeWorkedOut(hidden: readonly number[]): boolean {
  const fours = hidden.length > 0 && hidden.every((n) => n === SMALLEST_GROUP - 1);
  return fours || isWeakSum(hidden, SMALLEST_GROUP);
}
