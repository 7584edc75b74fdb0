import { knownValue } from "./plain-value.js";
import { requireDistinctLooks } from "./require-distinct-looks.js";

/** What rows without a group are called together. */
const MISSING = "missing";

/**
 * The groups of a column as words, for a result that names each by a word; rows without one are a group "missing".
 *
 * @param name of the column, and `word` what a group is called in the plural, for the sentence of a refusal.
 * @throws when two groups could not be told apart by their words.
 */
export function groupWords(column: ArrayLike<unknown>, name: string, word: string): readonly string[] {
  const values = Array.from(column, knownValue);
  const groups = new Set(values);
  requireDistinctLooks(groups, name, word);
  if (groups.has(null) && groups.has(MISSING))
    throw new RangeError(
      `Column "${name}" has rows with nothing in it and others that hold the word "${MISSING}". Write the word as nothing, or call it something else.`,
    );
  return values.map((value) => String(value ?? MISSING));
}
