import { bareCode } from "../clean/bare-code.js";
import { readDay } from "../clean/read-day.js";
import { looksOf } from "../columns/looks-of.js";
import type { PlainValue } from "../columns/plain-value.js";

/** A phone of the United States with marks in it, or with the country's number in front. */
const PHONE = /^(?:\+?1[ .-]*)?\(?([2-9]\d{2})\)?[ .-]*([2-9]\d{2})[ .-]*(\d{4})$/;

/** A key as a person reads it: a code, or one phone or one day in all the ways in which people write it. */
export function nearKey(key: PlainValue): string {
  const code = nearCode(key);
  const phone = PHONE.exec(code);
  if (phone !== null) return phone.slice(1).join("");
  const day = /\d/.test(code) ? readDay(code) : undefined;
  return day?.kind === "day" ? day.day : code;
}

/**
 * A code as a person reads it: capitals, spaces, marks that nobody sees, two ways to store one letter, the kinds of dashes, an
 * apostrophe and zeros in front of a code and ".0" behind a number make no other key. Two keys that are one key to a person and two to a join are worth a word.
 */
export function nearCode(key: PlainValue): string {
  const text = bareCode(
    looksOf(String(key))
      .toLowerCase()
      .replace(/[\p{Pd}\u2212]/gu, "-"),
  );
  return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, "") : text;
}
