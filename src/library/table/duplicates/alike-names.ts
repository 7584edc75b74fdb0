import { plainSimilarity, withCommonStart } from "./duplicate-similarity.js";

/** Names at least this alike count as near: "Jon Smith" and "John Smith" are at 0.97. */
const NEAR_NAME = 0.92;
/** Letters are counted in so many pots: those that share one can only make a name look more alike, never less. */
const POTS = 32;

/**
 * Says of two rows whether their names are alike.
 *
 * Most pairs of a long list are told apart by what bounds the similarity from above: how many letters they share.
 *
 * @param names plain names, as `plainName` writes them; an empty one is like no other.
 */
export function alikeNames(names: readonly string[]): (first: number, second: number) => boolean {
  const pots = new Uint8Array(POTS * names.length);
  names.forEach((name, row) => {
    for (let i = 0; i < name.length; i++) {
      const pot = POTS * row + (name.charCodeAt(i) % POTS);
      // A full pot stays full: 255 of one letter are more than any name has.
      if ((pots[pot] as number) < 255) (pots[pot] as number)++;
    }
  });

  function mostAlike(first: number, second: number, a: string, b: string): number {
    const most = (letters: number): number =>
      withCommonStart((letters / a.length + letters / b.length + 1) / 3, a, b);
    const shorter = Math.min(a.length, b.length);
    if (most(shorter) < NEAR_NAME || a.length > 255 || b.length > 255) return most(shorter);
    let shared = 0;
    for (let pot = 0; pot < POTS; pot++) {
      shared += Math.min(pots[POTS * first + pot] as number, pots[POTS * second + pot] as number);
    }
    return most(shared);
  }

  return (first, second) => {
    const [a = "", b = ""] = [names[first], names[second]];
    if (a === "" || b === "") return false;
    // A hair of room: the bound and the similarity round differently.
    return (
      a === b || (mostAlike(first, second, a, b) > NEAR_NAME - 1e-9 && plainSimilarity(a, b) >= NEAR_NAME)
    );
  };
}
