import { editDistance } from "./edit-distance.js";

/** So many names are read at a glance; of a longer list only some are said. */
const MOST_LISTED = 12;
const SOME = 6;

/** A longer name was pasted, not mistyped: nothing is near it. */
const LONGEST = 60;

/**
 * Names for a sentence, with commas between: all of a short list; of a long one the few that are nearest to what was typed
 * (the first ones where nothing was) and how many more there are.
 *
 * @example
 * listNames(["age", "voted"]); // "age, voted"
 */
export function listNames(names: readonly string[], typed?: string): string {
  if (names.length <= MOST_LISTED) return names.join(", ");
  const some = (typed === undefined ? names : byNearness(names, typed)).slice(0, SOME);
  return `${some.join(", ")} and ${names.length - some.length} more`;
}

/** The nearest first; what is equally near stays in its order. */
function byNearness(names: readonly string[], typed: string): readonly string[] {
  return names
    .map((name) => ({ name, far: farness(name.toLowerCase(), typed.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
    .map(({ name }) => name);
}

/** 0 for the same name, 1 for one that shares nothing: letters that differ, and a word that both have. */
function farness(name: string, typed: string): number {
  if (name.length > LONGEST || typed.length > LONGEST) return 1;
  const letters = editDistance(name, typed) / Math.max(name.length, typed.length, 1);
  const words = new Set(wordsOf(typed));
  const shared =
    wordsOf(name).some((word) => words.has(word)) || name.includes(typed) || typed.includes(name);
  return shared && typed !== "" ? letters / 2 : letters;
}

function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
}
