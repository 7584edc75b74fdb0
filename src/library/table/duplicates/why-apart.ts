import type { DuplicateCandidate } from "./duplicate-candidate.js";

/** What speaks against two rows with the same name being one person; null when nothing does. */
export function whyApart(a: DuplicateCandidate, b: DuplicateCandidate): string | null {
  const bothNamed = a.name !== "" && b.name !== "";
  if (a.generation !== b.generation) {
    if (a.generation !== null && b.generation !== null) return "but names of two generations, as Jr and Sr";
    if (bothNamed) return "but only one of them has Jr, Sr or the like: perhaps father and son";
  }
  if (a.born !== null && b.born !== null && a.born !== b.born)
    return "but they were born in different years: perhaps two people of one family";
  // An initial is the beginning of its name.
  if (a.middle !== "" && b.middle !== "" && !a.middle.startsWith(b.middle) && !b.middle.startsWith(a.middle))
    return "but other middle names: perhaps two people of one family";
  return null;
}
