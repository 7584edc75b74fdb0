/** The engine of JavaScript holds no more names than this in one set. */
const MOST_NAMES = 16_000_000;

/**
 * Refuses more names than can be held at once, in a sentence: the engine would break off with words of its own.
 *
 * @param held how many are held already.
 * @param what they are, in the plural: "people in one load".
 */
export function requireNameable(held: number, what: string): void {
  if (held < MOST_NAMES) return;
  throw new RangeError(
    `There are more than 16 million ${what}, too many to hold their names. Work with a part of the list at a time.`,
  );
}
