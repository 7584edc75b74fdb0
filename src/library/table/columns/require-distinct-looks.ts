import { groupName } from "./group-name.js";
import { looksOf } from "./looks-of.js";

/** More different texts than this are ids, and capitals may well tell two ids apart. */
export const MOST_WORDS = 1000;

/** Letters and digits in one: a code such as 0013x0AbC, in which capitals count. */
const CODE = /\p{L}\d|\d\p{L}/u;

/** Two different texts of a list that mean the same, and in what they differ. */
export interface Twins {
  readonly texts: readonly [string, string];
  readonly capitals: boolean;
}

/** Two texts of a list that look the same, or are the same words in other capitals; undefined where each is another word. */
export function findTwins(values: Iterable<unknown>): Twins | undefined {
  const texts = new Set<string>();
  for (const value of values) if (typeof value === "string") texts.add(value);
  return sameLooks(texts) ?? (texts.size > MOST_WORDS ? undefined : sameWords(texts));
}

function sameLooks(texts: ReadonlySet<string>): Twins | undefined {
  const looks = new Map<string, string>();
  for (const text of texts) {
    const look = looksOf(text);
    if (look === text) continue;
    const other = texts.has(look) ? look : looks.get(look);
    if (other !== undefined) return { texts: [look, other], capitals: false };
    looks.set(look, text);
  }
  return undefined;
}

function sameWords(texts: ReadonlySet<string>): Twins | undefined {
  const words = new Map<string, string>();
  for (const text of texts) {
    if (CODE.test(text)) continue;
    const word = looksOf(text).toLowerCase();
    const other = words.get(word);
    if (other !== undefined) return { texts: [text, other], capitals: true };
    words.set(word, text);
  }
  return undefined;
}

/**
 * Lets groups pass that everybody can tell apart.
 *
 * @param word what a group is called in the sentence, in the plural: "blocks".
 * @throws when two of them differ in nothing that can be seen, such as a space at the end, or in capitals alone: they would count
 *   as two.
 */
export function requireDistinctLooks(values: Iterable<unknown>, name: string, word: string): void {
  const twins = findTwins(values);
  if (twins === undefined) return;
  const { texts, capitals } = twins;
  // The one of the two that may be printed, where one may.
  const shown = texts.find((text) => groupName(text, 0) === text) ?? groupName(texts[0], 0);
  throw new RangeError(
    capitals
      ? `Column "${name}" has two ${word} that differ only in capitals, "${shown}", and would count as two. Write them alike.`
      : `Column "${name}" has two ${word} that look the same, "${shown}", and would count as two: they differ in a space, ` +
          "in a letter that nobody sees or in how a letter is stored. Write them alike.",
  );
}
