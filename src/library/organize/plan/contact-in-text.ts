import { sentence, type Words } from "../../words/words.js";

const STREET_WORDS = [
  ...["Street", "St", "Avenue", "Ave", "Road", "Rd", "Lane", "Ln", "Drive", "Dr", "Boulevard", "Blvd"],
  ...["Court", "Ct", "Place", "Pl", "Way", "Terrace", "Highway", "Hwy", "Parkway", "Pkwy"],
];
const SUFFIX = STREET_WORDS.flatMap((word) => [word, word.toUpperCase()]).join("|");

/**
 * What each pattern finds. Every repetition has an upper bound, so that the work at each letter of a text is bounded
 * too: a page of digits or dots takes as long as a page of words.
 */
export const contactPatterns: readonly (readonly [kind: Words, pattern: RegExp])[] = [
  [sentence("an e-mail address"), /[^\s@<>()"',;]@[^\s@<>()"',;]{1,255}\.\p{L}{2}/u],
  [
    sentence("a phone number"),
    /(?<![\w.-])(?:\+\d[\d\s().-]{7,22}\d|\(?\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]\d{4}|\d{10})(?![\w-])/,
  ],
  // Capitals tell "12 Elm Court" from "2 cases in court"; without capitals only "12 elm street" at the end of a phrase is meant.
  [
    sentence("a street address"),
    new RegExp(
      `(?<![\\w-])\\d{1,5}[A-Za-z]? (?:(?:\\p{Lu}[\\p{L}.'’-]{0,30}|\\d{1,4}(?:st|nd|rd|th)) ){1,3}(?:${SUFFIX})(?![\\p{L}])`,
      "u",
    ),
  ],
  [
    sentence("a street address"),
    /(?<![\w-])\d{1,5} (?!(?:per|a|an|the|each|every|new|on|in|of|by|more) )\p{L}{1,30} (?:street|avenue|ave|road|boulevard|blvd|lane)(?= ?(?:[,.;]|$))/u,
  ],
];

/** What looks like a way to reach one person in a text: "an e-mail address", "a phone number", or undefined. */
export function contactInText(text: string): Words | undefined {
  // A web address may hold long numbers; an e-mail address in it still counts.
  const words = text.replace(/\S+/g, withoutWebAddress).replace(/\s+/g, " ");
  return contactPatterns.find(([, pattern]) => pattern.test(words))?.[0];
}

function withoutWebAddress(word: string): string {
  const from = word.search(/https?:\/\//);
  return from < 0 || word.includes("@", from) ? word : word.slice(0, from);
}
