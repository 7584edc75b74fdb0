import type { GroupCount } from "../../../library/safety/anonymize/suppress-counts.js";

/** The groups, by their place, in which the middle half of a cohort lies. */
export interface MiddleHalf {
  readonly from: number;
  readonly to: number;
}

/** The middle half by what the screen shows; undefined when a group is hidden or nobody is left. */
export function middleHalf(groups: readonly GroupCount[]): MiddleHalf | undefined {
  const sizes = groups.map(({ plans }) => plans);
  const all = sizes.reduce((sum: number, size) => sum + (size ?? 0), 0);
  if (all === 0 || sizes.some((size) => size === null)) return undefined;
  const placeOf = (share: number): number => {
    let sum = 0;
    return sizes.findIndex((size) => {
      sum += size ?? 0;
      return sum >= share * all;
    });
  };
  return { from: placeOf(0.25), to: placeOf(0.75) };
}
