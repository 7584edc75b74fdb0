import { seenText } from "../clean/unseen-marks.js";
import { groupName } from "./group-name.js";

const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** A text as it looks: one space for any white between words, none at the ends, one form of each letter. */
export function looksOf(text: string): string {
  return PLAIN.test(text) ? text : seenText(text).normalize("NFC").replace(/\s+/gu, " ");
}

/** The look that two different texts of a list have; undefined where each looks different. */
export function sharedLook(values: Iterable<unknown>): string | undefined {
  const texts = [...values].filter((value) => typeof value === "string");
  const odd = texts.filter((text) => looksOf(text) !== text);
  if (odd.length === 0) return undefined;
  const looks = new Map<string, string>();
  for (const text of odd) {
    const look = looksOf(text);
    if ((looks.get(look) ?? text) !== text) return look;
    looks.set(look, text);
  }
  return texts.find((text) => looks.has(text) && looks.get(text) !== text);
}

/**
 * Lets groups pass that everybody can tell apart.
 *
 * @param word what a group is called in the sentence, in the plural: "blocks".
 * @throws when two of them differ in nothing that can be seen, such as a space at the end: they would count as two.
 */
export function requireDistinctLooks(values: Iterable<unknown>, name: string, word: string): void {
  const look = sharedLook(values);
  if (look === undefined) return;
  throw new RangeError(
    `Column "${name}" has two ${word} that look the same, "${groupName(look, 0)}", and would count as two: they differ in a space, ` +
      "in a letter that nobody sees or in how a letter is stored. Write them alike.",
  );
}
