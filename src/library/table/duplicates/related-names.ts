import { tightName } from "./duplicate-candidate.js";
import { sameShortName } from "./short-names.js";

/**
 * How two names may be those of one person although they do not look alike: other order, initial, short name, part of a
 * double name, a name by marriage. Null when they are not related.
 */
export function relatedNames(a: string, b: string): string | null {
  const [first, second] = [a.split(" "), b.split(" ")];
  if (first.length < 2 || second.length < 2) return null;
  if (tightName([...first].sort().join(" ")) === tightName([...second].sort().join(" ")))
    return "the same name in another order";
  const [givenA = "", givenB = ""] = [first[0], second[0]];
  if (givenA === givenB)
    return isPart(first, second) || isPart(second, first)
      ? "one name is a part of the other"
      : "the same first name: perhaps a name by marriage";
  if (first.at(-1) !== second.at(-1)) return null;
  if ((givenA.length === 1 || givenB.length === 1) && givenA[0] === givenB[0])
    return "the same last name and initial";
  return sameShortName(givenA, givenB) ? "the same last name and a short form of the first" : null;
}

function isPart(small: readonly string[], large: readonly string[]): boolean {
  return small.every((word) => large.includes(word));
}
