import type { DuplicatePair } from "./duplicate-pair.js";

/** Rows that are one person by exact matches, directly or through another row. */
export interface DuplicateGroup {
  /** Row numbers from 0, the earliest first. */
  readonly rows: readonly number[];
  readonly why: string;
}

/** Joins the exact pairs into groups: who is one person with a third row is one with both. */
export function exactGroups(rows: number, pairs: readonly DuplicatePair[]): DuplicateGroup[] {
  const parent = Array.from({ length: rows }, (_, row) => row);
  const root = (row: number): number => {
    let at = row;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  const exact = pairs.filter((pair) => pair.match === "exact");
  for (const { first, second } of exact) {
    const [low, high] = [root(first), root(second)].sort((a, b) => a - b) as [number, number];
    parent[high] = low;
  }
  const members = new Map<number, Set<number>>();
  const reasons = new Map<number, Set<string>>();
  for (const { first, second, why } of exact) {
    const group = root(first);
    members.set(group, (members.get(group) ?? new Set<number>()).add(first).add(second));
    reasons.set(group, (reasons.get(group) ?? new Set<string>()).add(why));
  }
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([group, set]) =>
      Object.freeze({
        rows: Object.freeze([...set].sort((a, b) => a - b)),
        why: [...(reasons.get(group) ?? [])].join("; "),
      }),
    );
}
