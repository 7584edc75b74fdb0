import { groupName } from "./group-name.js";
import { isMissing } from "./is-missing.js";
import { looksOf } from "./looks-of.js";
import { cellWord } from "./plain-value.js";

/** More different texts than this are ids, and capitals may well tell two ids apart. */
export const MOST_WORDS = 1000;

/** Letters and digits in one: a code such as 0013x0AbC, in which capitals count. */
const CODE = /\p{L}\d|\d\p{L}/u;

/** Two different values of a list that mean the same, and in what they differ. */
export interface Twins {
  readonly texts: readonly [string, string];
  readonly differ: "looks" | "capitals" | "kinds";
}

/**
 * Two values of a list that look the same, such as the number 1 and the text "1", or are the same words in other capitals;
 * undefined where each is another word.
 */
export function findTwins(values: Iterable<unknown>): Twins | undefined {
  const texts = new Set<string>();
  const others: unknown[] = [];
  for (const value of values)
    if (typeof value === "string") texts.add(value);
    else if (!isMissing(value)) others.push(value);
  return (
    sameLooks(texts) ??
    (texts.size === 0 ? undefined : sameWord(texts, others)) ??
    (texts.size > MOST_WORDS ? undefined : sameWords(texts))
  );
}

/** A number, a day, true or false whose word is one of the texts. */
function sameWord(texts: ReadonlySet<string>, others: readonly unknown[]): Twins | undefined {
  if (others.length === 0) return undefined;
  const looks = new Set([...texts].map(looksOf));
  const word = others.map(cellWord).find((one) => looks.has(one));
  return word === undefined ? undefined : { texts: [word, word], differ: "kinds" };
}

function sameLooks(texts: ReadonlySet<string>): Twins | undefined {
  const looks = new Map<string, string>();
  for (const text of texts) {
    const look = looksOf(text);
    if (look === text) continue;
    const other = texts.has(look) ? look : looks.get(look);
    if (other !== undefined) return { texts: [look, other], differ: "looks" };
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
    if (other !== undefined) return { texts: [text, other], differ: "capitals" };
    words.set(word, text);
  }
  return undefined;
}

/**
 * Lets groups pass that everybody can tell apart.
 *
 * @param word what a group is called in the sentence, in the plural: "blocks".
 * @throws when two of them differ in nothing that can be seen, such as a space at the end or a number and its text, or in
 *   capitals alone: they would count as two.
 */
export function requireDistinctLooks(values: Iterable<unknown>, name: string, word: string): void {
  const twins = findTwins(values);
  if (twins === undefined) return;
  const { texts, differ } = twins;
  // The one of the two that may be printed, where one may.
  const shown = texts.find((text) => groupName(text, 0) === text) ?? groupName(texts[0], 0);
  if (differ === "kinds")
    throw new RangeError(
      `Column "${name}" has two ${word} that look the same, "${shown}", and would count as two: one is a text, the other is none. Write them alike.`,
    );
  throw new RangeError(
    differ === "capitals"
      ? `Column "${name}" has two ${word} that differ only in capitals, "${shown}", and would count as two. Write them alike.`
      : `Column "${name}" has two ${word} that look the same, "${shown}", and would count as two: they differ in a space, ` +
          "in a letter that nobody sees or in how a letter is stored. Write them alike.",
  );
}
