import type { RandomSource } from "./random-source.js";

const TWO_32 = 4294967296;

/**
 * A whole number in [0, bound), each equally likely; several times faster than `below` where many are needed.
 *
 * Method: multiply a 32-bit draw by the bound and keep the high part, rejecting the few products that would
 * favour a value (Lemire 2019, ACM Transactions on Modeling and Computer Simulation 29(1)).
 *
 * @param bound a whole number from 1 to 2^32.
 */
export function randomIndex(random: RandomSource, bound: number): number {
  // Up to 2^21 the product has at most 53 bits, so a double holds it exactly.
  if (bound > 2097152) return random.below(bound);
  let product = random.uint32() * bound;
  let low = product >>> 0;
  if (low < bound) {
    const unfair = TWO_32 % bound;
    while (low < unfair) {
      product = random.uint32() * bound;
      low = product >>> 0;
    }
  }
  return (product - low) / TWO_32;
}
