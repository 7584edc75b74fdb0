import { alikeNames } from "./alike-names.js";
import { type DuplicateCandidate, type DuplicatePair, judgePair } from "./duplicate-pair.js";
import { nearlySameTexts } from "./nearly-same-texts.js";

/**
 * The pairs that are, or may be, one person, the earliest first. Only rows that have something in common are compared:
 * all pairs of 100,000 rows would be five billion.
 */
export function comparePairs(people: readonly DuplicateCandidate[]): readonly DuplicatePair[] {
  const alike = alikeNames(people.map(({ name }) => name));
  const found = new Map<number, DuplicatePair>();
  const compare = (a: DuplicateCandidate, b: DuplicateCandidate): void => {
    const both = Math.min(a.row, b.row) * people.length + Math.max(a.row, b.row);
    if (found.has(both)) return;
    const pair = judgePair(a, b, alike);
    if (pair !== undefined) found.set(both, pair);
  };
  // One kind after the other, so that only one of them is in memory.
  for (const keysOf of kinds) {
    for (const block of blocksBy(people, keysOf)) {
      block.forEach((a, i) => {
        for (let j = i + 1; j < block.length; j++) compare(a, block[j] as DuplicateCandidate);
      });
    }
  }
  const emails = people.map(({ email, name }) => (name === "" ? null : email));
  nearlySameTexts(emails, (first, second) => {
    const [a, b] = [people[first], people[second]];
    if (a !== undefined && b !== undefined && beginOrEndAlike(a, b)) compare(a, b);
  });
  return [...found.values()].sort((a, b) => a.first - b.first || a.second - b.second);
}

type KeysOf = (person: DuplicateCandidate) => readonly (string | null)[];

const kinds: readonly KeysOf[] = [
  ({ email }) => [email],
  ({ mailbox }) => [mailbox],
  ({ phone }) => [phone],
  // A typing mistake seldom hits both the first and the last two letters of a name.
  ({ name, place }) => {
    if (name === "" || place === "") return [];
    const [start, end] = [name.slice(0, 2), name.slice(-2)];
    return start === end ? [`${place} ${start}`] : [`${place} ${start}`, `${place} ${end}`];
  },
];

function blocksBy(
  people: readonly DuplicateCandidate[],
  keysOf: KeysOf,
): Iterable<readonly DuplicateCandidate[]> {
  const blocks = new Map<string, DuplicateCandidate[]>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      if (key === null) continue;
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [person]);
      else block.push(person);
    }
  }
  return blocks.values();
}

/** True when the names begin or end with the same two letters, and the e-mails agree where such people type them. */
function beginOrEndAlike(a: DuplicateCandidate, b: DuplicateCandidate): boolean {
  const [emailA, emailB] = [a.email ?? "", b.email ?? ""];
  const sameWords = lastWord(a.name) === lastWord(b.name) && emailA.slice(0, 2) === emailB.slice(0, 2);
  const sameEnds = emailA[0] === emailB[0] && emailA.slice(-6) === emailB.slice(-6);
  if (!sameWords && !sameEnds) return false;
  const ends = [b.name.slice(0, 2), b.name.slice(-2)];
  return ends.includes(a.name.slice(0, 2)) || ends.includes(a.name.slice(-2));
}

/** The first two letters of the last word. */
function lastWord(name: string): string {
  const from = name.lastIndexOf(" ") + 1;
  return name.slice(from, from + 2);
}
