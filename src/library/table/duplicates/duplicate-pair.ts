import { nameSimilarity, plainName } from "./duplicate-similarity.js";

/** One row of a list, in the forms in which people are compared. */
export interface DuplicateCandidate {
  readonly row: number;
  readonly email: string | null;
  readonly mailbox: string | null;
  readonly phone: string | null;
  readonly name: string;
  readonly place: string;
}

export interface DuplicatePair {
  /** The earlier row, counted from 0. */
  readonly first: number;
  /** The later row, counted from 0. */
  readonly second: number;
  /** "exact": the same by a rule that needs no judgement. "near": a person must look. */
  readonly match: "exact" | "near";
  readonly why: string;
}

/** Names at least this alike count as near: "Jon Smith" and "John Smith" are at 0.97. */
const NEAR_NAME = 0.92;

/** Judges two rows by the strongest rule that fits; undefined when nothing says that they are one person. */
export function judgePair(a: DuplicateCandidate, b: DuplicateCandidate): DuplicatePair | undefined {
  const [first, second] = a.row < b.row ? [a.row, b.row] : [b.row, a.row];
  const pair = (match: "exact" | "near", why: string): DuplicatePair =>
    Object.freeze({ first, second, match, why });
  const named = a.name !== "" && b.name !== "";
  const sameName = named && plainName(a.name) === plainName(b.name);
  const alike = named && nameSimilarity(a.name, b.name) >= NEAR_NAME;
  if (a.email !== null && a.email === b.email) {
    return named && !alike
      ? pair("near", "same e-mail, but different names: perhaps a shared mailbox")
      : pair("exact", "same e-mail");
  }
  if (a.phone !== null && a.phone === b.phone) {
    if (sameName) return pair("exact", "same phone and same name");
    // Families share a phone: without a like name the rows are two people.
    if (alike) return pair("near", "same phone and a similar name");
  }
  if (a.mailbox !== null && a.mailbox === b.mailbox && (!named || alike)) {
    return pair("near", "same mailbox, written with a plus sign or other dots");
  }
  if (alike && a.email !== null && b.email !== null && oneTypoApart(a.email, b.email)) {
    return pair("near", "a similar name, and e-mails one typing mistake apart");
  }
  if (alike && a.place !== "" && a.place === b.place) {
    return pair("near", sameName ? "same name in the same place" : "a similar name in the same place");
  }
  return undefined;
}

/** True when one letter was changed, added, dropped or swapped with its neighbour. */
export function oneTypoApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  if (middleA.length <= 1 && middleB.length <= 1) return true;
  return middleA.length === 2 && middleA === `${middleB[1]}${middleB[0]}`;
}
