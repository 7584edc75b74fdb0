import type { DuplicateCandidate } from "./duplicate-candidate.js";
import { tightName } from "./duplicate-candidate.js";
import { oneTypoApart } from "./one-typo-apart.js";
import { relatedNames } from "./related-names.js";
import { whyApart } from "./why-apart.js";

export interface DuplicatePair {
  /** The earlier row, counted from 0. */
  readonly first: number;
  /** The later row, counted from 0. */
  readonly second: number;
  /** "exact": the same by a rule that needs no judgement. "near": a person must look. */
  readonly match: "exact" | "near";
  readonly why: string;
}

/** So many different names on one phone or e-mail are no household any more. */
const MOST_NAMES = 5;

/**
 * Judges two rows by the strongest rule that fits; undefined when nothing says that they are one person.
 *
 * @param namesAlike says of two rows whether their names are alike. It is asked last, for it takes the longest.
 */
export function judgePair(
  a: DuplicateCandidate,
  b: DuplicateCandidate,
  namesAlike: (first: number, second: number) => boolean,
): DuplicatePair | undefined {
  const [first, second] = a.row < b.row ? [a.row, b.row] : [b.row, a.row];
  const pair = (match: "exact" | "near", why: string): DuplicatePair =>
    Object.freeze({ first, second, match, why });
  const near = (why: string): DuplicatePair => pair("near", withApart(why, a, b));
  const named = a.name !== "" && b.name !== "";
  const sameName = named && (a.name === b.name || tightName(a.name) === tightName(b.name));
  let isAlike: boolean | undefined;
  const alike = (): boolean => {
    isAlike ??= sameName || namesAlike(first, second);
    return isAlike;
  };
  if (a.email !== null && a.email === b.email) {
    if (whyApart(a, b) !== null) return near("same e-mail");
    if (named && !sameName)
      return near(
        alike()
          ? "same e-mail and a similar name: one person, or two who share it"
          : "same e-mail, but different names: perhaps a shared mailbox",
      );
    if (a.namesOfEmail > MOST_NAMES) return near(`same e-mail, which ${a.namesOfEmail} names share`);
    return pair("exact", "same e-mail");
  }
  if (a.phone !== null && a.phone === b.phone) {
    if (sameName) {
      if (whyApart(a, b) !== null) return near("same phone and same name");
      return a.namesOfPhone > MOST_NAMES
        ? near(`same name, and a phone that ${a.namesOfPhone} names share`)
        : pair("exact", "same phone and same name");
    }
    // Families share a phone: without a like name the rows are two people.
    if (alike()) return near("same phone and a similar name");
    const related = a.namesOfPhone > MOST_NAMES ? null : relatedNames(a.name, b.name);
    if (related !== null) return near(`same phone, and ${related}`);
  }
  if (a.mailbox !== null && a.mailbox === b.mailbox && (!named || alike())) {
    return near("same mailbox, written with a plus sign or other dots");
  }
  if (a.email !== null && b.email !== null && oneTypoApart(a.email, b.email) && alike()) {
    return near("a similar name, and e-mails one typing mistake apart");
  }
  if (a.place !== "" && a.place === b.place && alike()) {
    return near(sameName ? "same name in the same place" : "a similar name in the same place");
  }
  return undefined;
}

function withApart(why: string, a: DuplicateCandidate, b: DuplicateCandidate): string {
  const apart = whyApart(a, b);
  return apart === null ? why : `${why}, ${apart}`;
}
