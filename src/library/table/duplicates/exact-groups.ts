import { type DuplicateCandidate, identityOf } from "./duplicate-candidate.js";
import type { DuplicatePair } from "./duplicate-pair.js";
import { whyApart } from "./why-apart.js";

/** Rows that are one person by exact matches, directly or through another row. */
export interface DuplicateGroup {
  /** Row numbers from 0, the earliest first. */
  readonly rows: readonly number[];
  readonly why: string;
}

/** Joins the exact pairs into groups: who is one person with a third row is one with both. */
export function exactGroups(rows: number, pairs: readonly DuplicatePair[]): DuplicateGroup[] {
  const root = rootsOf(rows, pairs);
  const members = new Map<number, Set<number>>();
  const reasons = new Map<number, Set<string>>();
  for (const { first, second, why, match } of pairs) {
    if (match !== "exact") continue;
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

/**
 * Takes out of the exact pairs those that would join two people through a third row: one e-mail of Jr, of Sr, and of a row
 * without a name. They are near then.
 */
export function withoutBridges(
  people: readonly DuplicateCandidate[],
  pairs: readonly DuplicatePair[],
): readonly DuplicatePair[] {
  const root = rootsOf(people.length, pairs);
  const kinds = new Map<number, Map<string, DuplicateCandidate>>();
  for (const { first, second, match } of pairs) {
    if (match !== "exact") continue;
    const group = root(first);
    const known = kinds.get(group) ?? new Map<string, DuplicateCandidate>();
    kinds.set(group, known);
    for (const row of [first, second]) {
      const person = people[row];
      if (person !== undefined) known.set(identityOf(person), person);
    }
  }
  const mixed = new Set(
    [...kinds].filter(([, known]) => areMixed([...known.values()])).map(([group]) => group),
  );
  if (mixed.size === 0) return pairs;
  return pairs.map((pair) => {
    if (pair.match !== "exact" || !mixed.has(root(pair.first))) return pair;
    const [a, b] = [people[pair.first], people[pair.second]];
    if (a === undefined || b === undefined || (a.name !== "" && identityOf(a) === identityOf(b))) return pair;
    const why = `${pair.why}, but it leads to rows that are two people: look whose it is`;
    return Object.freeze({ ...pair, match: "near", why });
  });
}

function areMixed(people: readonly DuplicateCandidate[]): boolean {
  return people.some((a, i) =>
    people.slice(i + 1).some((b) => {
      const named = a.name !== "" && b.name !== "";
      return (
        whyApart(a, b) !== null || (named && identityOf(a).split("|")[0] !== identityOf(b).split("|")[0])
      );
    }),
  );
}

function rootsOf(rows: number, pairs: readonly DuplicatePair[]): (row: number) => number {
  const parent = Array.from({ length: rows }, (_, row) => row);
  const root = (row: number): number => {
    let at = row;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  for (const { first, second, match } of pairs) {
    if (match !== "exact") continue;
    const [low, high] = [root(first), root(second)].sort((a, b) => a - b) as [number, number];
    parent[high] = low;
  }
  return root;
}
