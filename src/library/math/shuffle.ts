import { randomIndex } from "./random-index.js";
import type { RandomSource } from "./random-source.js";

/**
 * Moves a random choice of `count` items to the front of `items[from … to)`, each choice and order equally likely.
 * With the default range and count it shuffles the whole list, in place.
 *
 * Method: Fisher–Yates (Knuth 1997, "The Art of Computer Programming" 2, 3.4.2, algorithm P).
 *
 * @param items a list of numbers or anything else; it is changed.
 */
export function shuffle<Item>(
  items: { [index: number]: Item; readonly length: number },
  random: RandomSource,
  count: number = items.length,
  from = 0,
  to: number = items.length,
): void {
  const end = Math.min(from + count, to - 1);
  for (let i = from; i < end; i++) {
    const j = i + randomIndex(random, to - i);
    const kept = items[i] as Item;
    items[i] = items[j] as Item;
    items[j] = kept;
  }
}
