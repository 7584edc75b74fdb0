import { bareCode } from "../clean/bare-code.js";
import { looksOf } from "../columns/looks-of.js";
import type { PlainValue } from "../columns/plain-value.js";

/**
 * A key as a person reads it: capitals, spaces, marks that nobody sees, two ways to store one letter, the kinds of dashes, an
 * apostrophe and zeros in front of a code and ".0" behind a number make no other key. Two keys that are one key to a person and two to a join are worth a word.
 */
export function nearKey(key: PlainValue): string {
  const text = bareCode(
    looksOf(String(key))
      .toLowerCase()
      .replace(/[\p{Pd}\u2212]/gu, "-"),
  );
  return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, "") : text;
}
