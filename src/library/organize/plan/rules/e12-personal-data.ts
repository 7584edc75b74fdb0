import { own, sentence, type Words } from "../../../words/words.js";
import type { PlanRule, RuleFinding } from "../plan-finding.js";

const STREET_WORDS = [
  ...[
    "Street",
    "St",
    "Avenue",
    "Ave",
    "Road",
    "Rd",
    "Lane",
    "Ln",
    "Drive",
    "Dr",
    "Boulevard",
    "Blvd",
    "Court",
    "Ct",
  ],
  ...["Place", "Pl", "Way", "Terrace", "Highway", "Hwy", "Parkway", "Pkwy"],
];
const SUFFIX = STREET_WORDS.flatMap((word) => [word, word.toUpperCase()]).join("|");

const patterns: readonly { readonly kind: Words; readonly pattern: RegExp }[] = [
  { kind: sentence("an e-mail address"), pattern: /[^\s@<>()"',;]+@[^\s@<>()"',;]+\.\p{L}{2,}/u },
  {
    kind: sentence("a phone number"),
    pattern: /(?<![\w.-])(?:\+\d[\d\s().-]{7,}\d|\(?\d{3}\)?[\s.-]{0,2}\d{3}[\s.-]\d{4}|\d{10})(?![\w-])/,
  },
  // Capitals tell "12 Elm Court" from "2 cases in court"; without capitals only "12 elm street" at the end of a phrase is meant.
  {
    kind: sentence("a street address"),
    pattern: new RegExp(
      `(?<![\\w-])\\d{1,5}[A-Za-z]?\\s+(?:(?:\\p{Lu}[\\p{L}.'’-]*|\\d+(?:st|nd|rd|th))\\s+){1,3}(?:${SUFFIX})(?![\\p{L}])`,
      "u",
    ),
  },
  {
    kind: sentence("a street address"),
    pattern:
      /(?<![\w-])\d{1,5}\s+(?!(?:per|a|an|the|each|every|new|on|in|of|by|more)\s)\p{L}+\s+(?:street|avenue|ave|road|boulevard|blvd|lane)(?=\s*(?:[,.;]|$))/u,
  },
];

/** No e-mail, phone or street stands anywhere in the plan: it is shown to others. */
export const noPersonalData: PlanRule = {
  code: "E12",
  check: (plan) => personalDataIn(plan, ""),
};

function personalDataIn(value: unknown, field: string): RuleFinding[] {
  if (typeof value === "string") {
    // A web address may hold long numbers; an e-mail address in it still counts.
    const text = value.replace(/https?:\/\/[^\s@]+(?=\s|$)/g, " ");
    return patterns
      .filter(({ pattern }) => pattern.test(text))
      .slice(0, 1)
      .map(({ kind }) => ({
        field,
        message: sentence("There is what looks like {kind} in {part}.", { kind, part: own(field) }),
        fix: sentence("Write a role instead, and keep the contact details in your own system."),
      }));
  }
  if (Array.isArray(value)) return value.flatMap((item, i) => personalDataIn(item, `${field}[${i}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    personalDataIn(item, field === "" ? key : `${field}.${key}`),
  );
}
