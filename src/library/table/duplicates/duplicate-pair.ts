import { oneTypoApart } from "./one-typo-apart.js";

/** One row of a list, in the forms in which people are compared. */
export interface DuplicateCandidate {
  readonly row: number;
  readonly email: string | null;
  readonly mailbox: string | null;
  readonly phone: string | null;
  /** Without capitals, accents and punctuation, and so is the place; empty: not known. */
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
  const named = a.name !== "" && b.name !== "";
  const sameName = named && a.name === b.name;
  let isAlike: boolean | undefined;
  const alike = (): boolean => {
    isAlike ??= namesAlike(first, second);
    return isAlike;
  };
  if (a.email !== null && a.email === b.email) {
    if (areTwoGenerations(a.name, b.name))
      return pair("near", "same e-mail, but names of two generations, as Jr and Sr");
    return named && !alike()
      ? pair("near", "same e-mail, but different names: perhaps a shared mailbox")
      : pair("exact", "same e-mail");
  }
  if (a.phone !== null && a.phone === b.phone) {
    if (sameName) return pair("exact", "same phone and same name");
    // Families share a phone: without a like name the rows are two people.
    if (alike()) return pair("near", "same phone and a similar name");
  }
  if (a.mailbox !== null && a.mailbox === b.mailbox && (!named || alike())) {
    return pair("near", "same mailbox, written with a plus sign or other dots");
  }
  if (a.email !== null && b.email !== null && oneTypoApart(a.email, b.email) && alike()) {
    return pair("near", "a similar name, and e-mails one typing mistake apart");
  }
  if (a.place !== "" && a.place === b.place && alike()) {
    return pair("near", sameName ? "same name in the same place" : "a similar name in the same place");
  }
  return undefined;
}

/** Father and son: both names end with a word for the generation, and not with the same. */
function areTwoGenerations(a: string, b: string): boolean {
  const [first, second] = [generationOf(a), generationOf(b)];
  return first !== undefined && second !== undefined && first !== second;
}

const GENERATION = / (?:(jr|junior)|(sr|senior)|(ii)|(iii)|(iv))$/;

function generationOf(name: string): number | undefined {
  return GENERATION.exec(name)
    ?.slice(1)
    .findIndex((word) => word !== undefined);
}
