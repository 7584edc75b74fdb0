import { randomIndex } from "./random-index.js";
import type { RandomSource } from "./random-source.js";

const TWO_32 = 4294967296;

/**
 * Moves a random choice of `count` numbers to the front of `order`, each choice equally likely (their order is not used).
 * The same as `shuffle`, for lists of unit numbers, with one random draw for two picks where the list is short.
 *
 * Method: Fisher–Yates; two indices from one 32-bit draw by multiplying its remainder on, rejecting what would be
 * unfair (Brackett-Rozinsky and Lemire 2024, Software: Practice and Experience 54(11)).
 */
export function pickUnits(order: Int32Array, count: number, random: RandomSource): void {
  const n = order.length;
  let i = 0;
  if (n <= 4096) {
    for (; i + 2 <= count && n - i > 2; i += 2) {
      const first = n - i;
      const second = first - 1;
      const both = first * second;
      let product = 0;
      let a = 0;
      let low = 0;
      let b = 0;
      let unfair = -1;
      do {
        product = random.uint32() * first;
        low = product >>> 0;
        a = (product - low) / TWO_32;
        product = low * second;
        low = product >>> 0;
        b = (product - low) / TWO_32;
        // Few remainders are small enough to need the exact limit.
        if (low >= both) break;
        if (unfair < 0) unfair = TWO_32 % both;
      } while (low < unfair);
      swap(order, i, i + a);
      swap(order, i + 1, i + 1 + b);
    }
  }
  for (; i < count && i < n - 1; i++) swap(order, i, i + randomIndex(random, n - i));
}

function swap(order: Int32Array, i: number, j: number): void {
  const kept = order[i] as number;
  order[i] = order[j] as number;
  order[j] = kept;
}
