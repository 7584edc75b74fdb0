import type { DecileSums } from "./decile-rows.js";

/** A list that is cut into groups while it goes by, the lowest score first. */
export interface DecileCut {
  /** Takes the people with the next higher score: how many they are, and for how many it happened. */
  readonly add: (score: number, people: number, yes: number) => void;
  /** What each group adds up to, the group of the highest scores first. */
  readonly sums: () => readonly DecileSums[];
}

/**
 * Cuts a list into groups of equally many people. People with the same score are one block: where a border cuts it, its events
 * are shared out evenly. Nothing is kept of a score that went by.
 *
 * @param list `total`: the people in it, by weight. `weighted`: a border may then cut one of them.
 */
export function cutDeciles(
  groups: number,
  { total, weighted }: { readonly total: number; readonly weighted: boolean },
): DecileCut {
  const sums = Array.from({ length: groups }, () => ({ n: 0, yes: 0, score: 0 }));
  const fromTop = (group: number): number =>
    weighted ? (group * total) / groups : Math.round((group * total) / groups);
  let group = groups - 1;
  let end = total - fromTop(group);
  let used = 0;
  const add = (score: number, people: number, yes: number): void => {
    for (let left = people; left > 0; ) {
      const part = group === 0 ? left : Math.min(left, end - used);
      const sum = sums[group];
      if (sum !== undefined) {
        sum.n += part;
        sum.yes += (yes * part) / people;
        sum.score += score * part;
      }
      used += part;
      left -= part;
      if (group > 0 && used >= end) end = total - fromTop(--group);
    }
  };
  return { add, sums: () => sums };
}
