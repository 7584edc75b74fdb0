import { alikeNames } from "./alike-names.js";
import { type DuplicateCandidate, identityOf } from "./duplicate-candidate.js";
import { type DuplicatePair, judgePair } from "./duplicate-pair.js";
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
  for (const keysOf of contacts) for (const block of blocksBy(people, keysOf)) compareInBlock(block, compare);
  for (const block of blocksBy(people, placeKeys)) compareAll(block, compare);
  const byEmail = rowsOfEmails(people);
  const emailRows = [...byEmail.values()];
  nearlySameTexts([...byEmail.keys()], (first, second) => {
    for (const a of emailRows[first] ?? [])
      for (const b of emailRows[second] ?? []) if (beginOrEndAlike(a, b)) compare(a, b);
  });
  return [...found.values()].sort((a, b) => a.first - b.first || a.second - b.second);
}

type KeysOf = (person: DuplicateCandidate) => readonly (string | null)[];

const contacts: readonly KeysOf[] = [
  ({ email }) => [email],
  ({ mailbox }) => [mailbox],
  ({ phone }) => [phone],
];

/** A typing mistake seldom hits both the first and the last two letters of a name. */
const placeKeys: KeysOf = ({ name, place }) => {
  if (name === "" || place === "") return [];
  const [start, end] = [name.slice(0, 2), name.slice(-2)];
  return start === end ? [`${place} ${start}`] : [`${place} ${start}`, `${place} ${end}`];
};

/** Up to so many rows of one e-mail or phone are compared each with each. */
const SMALL_BLOCK = 60;
/** In a larger one, each name is compared with so many that follow it in the alphabet, and with the first of the block. */
const NEIGHBORS = 10;

type Compare = (a: DuplicateCandidate, b: DuplicateCandidate) => void;

function compareAll(block: readonly DuplicateCandidate[], compare: Compare): void {
  block.forEach((a, i) => {
    for (let j = i + 1; j < block.length; j++) compare(a, block[j] as DuplicateCandidate);
  });
}

/**
 * One address for mail or phone number of thousands of rows, such as that of an office or one that was made up: all their
 * pairs would be millions. Rows that are alike in everything are strung together, which gives the same groups.
 *
 * Method: sorted neighborhood (Hernández and Stolfo 1995, "The Merge/Purge Problem for Large Databases").
 */
function compareInBlock(block: readonly DuplicateCandidate[], compare: Compare): void {
  if (block.length <= SMALL_BLOCK) {
    compareAll(block, compare);
    return;
  }
  const last = new Map<string, DuplicateCandidate>();
  const different: DuplicateCandidate[] = [];
  for (const person of block) {
    const identity = identityOf(person);
    const before = last.get(identity);
    if (before === undefined) different.push(person);
    else compare(before, person);
    last.set(identity, person);
  }
  if (different.length <= SMALL_BLOCK) {
    compareAll(different, compare);
    return;
  }
  const [first] = different;
  const sorted = [...different].sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  sorted.forEach((person, i) => {
    if (first !== undefined && first !== person) compare(first, person);
    for (const next of sorted.slice(i + 1, i + 1 + NEIGHBORS)) compare(person, next);
  });
}

/** The people with a name by their e-mail, no more of one e-mail than are compared each with each. */
function rowsOfEmails(people: readonly DuplicateCandidate[]): ReadonlyMap<string, DuplicateCandidate[]> {
  const rows = new Map<string, DuplicateCandidate[]>();
  for (const person of people) {
    if (person.email === null || person.name === "") continue;
    const known = rows.get(person.email);
    if (known === undefined) rows.set(person.email, [person]);
    else if (known.length < SMALL_BLOCK) known.push(person);
  }
  return rows;
}

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
