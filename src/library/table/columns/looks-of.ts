import { seenText } from "../clean/unseen-marks.js";

const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** A text as it looks: one space for any white between words, none at the ends, one form of each letter. */
export function looksOf(text: string): string {
  return PLAIN.test(text) ? text : seenText(text).normalize("NFC").replace(/\s+/gu, " ");
}
