import type { ArmShares } from "./arm-options.js";

/** Digits that are compared: 52 bits, as many as a double tells apart. */
const DIGITS = 13;
const STEPS = 16 ** DIGITS;

/**
 * Where one arm ends and the next begins among hashes: a hash, as hexadecimal digits, goes to the first arm whose border
 * stands after it in the alphabet, and to the last arm when there is none. Texts are compared, so that no database has to
 * turn digits into numbers.
 */
export function hashBorders({ probabilities }: ArmShares): readonly string[] {
  let upTo = 0;
  return probabilities.slice(0, -1).map((probability) => {
    upTo += probability;
    return Math.min(Math.round(upTo * STEPS), STEPS - 1)
      .toString(16)
      .padStart(DIGITS, "0");
  });
}
