import type { PersonalDataKind } from "../../layouts/describe/personal-data-kind.js";
import { isCardNumber, isIBAN } from "./check-digits.js";
import { isSocialSecurityNumber } from "./identity-numbers.js";

/** Personal data inside running text: where it may stand, and a second look that keeps lookalikes out. */
export interface TextPattern {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
  readonly accept: (match: string) => boolean;
}

const always = (): boolean => true;

/** Street words that English puts behind the name. */
export const STREET_WORDS =
  "street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|place|pl|way|terrace|ter|circle|cir|parkway|pkwy|highway|hwy|square|sq|close|crescent|cres|gardens|grove|mews|hill|walk|trail|trl|loop|alley|route|pike|plaza|row|nagar|marg|parade|pde";

/** In the order in which they are looked for: a card number must not be read as a phone number first. */
export const TEXT_PATTERNS: readonly TextPattern[] = [
  {
    kind: "email",
    pattern: /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,24}/gu,
    accept: always,
  },
  {
    kind: "bank or card number",
    pattern: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}(?![\p{L}\p{N}])/gu,
    accept: isIBAN,
  },
  { kind: "bank or card number", pattern: /(?<![\d.-])\d(?:[ -]?\d){12,18}(?![\d-])/g, accept: isCardNumber },
  {
    kind: "identity number",
    pattern: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g,
    accept: isSocialSecurityNumber,
  },
  {
    kind: "precise location",
    pattern: /(?<![\d.])-?\d{1,2}\.\d{3,}\s*°?\s*[NS]?\s*[,; ]\s*-?\d{1,3}\.\d{3,}(?!\d)/g,
    accept: (match) => /^-?\d{1,2}\.\d+\D+\d/.test(match) && Math.abs(Number.parseFloat(match)) <= 90,
  },
  {
    kind: "phone",
    pattern: /(?<![\p{L}\p{N}.+])(?:\+|00)[1-9]\d{0,2}(?:[ ()./-]{0,2}\d){6,12}(?!\d)/gu,
    accept: always,
  },
  {
    kind: "phone",
    pattern:
      /(?<![\p{L}\p{N}.-])(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?![\d-])/gu,
    accept: always,
  },
  {
    kind: "IP address",
    pattern: /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/g,
    accept: always,
  },
  {
    kind: "street address",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}-])\\d{1,6}[A-Za-z]?,? (?:[NSEW]\\.? )?(?:(?:\\p{Lu}[\\p{L}'’.-]*|\\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:${STREET_WORDS.replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)})(?![\\p{L}\\p{N}])`,
      "gu",
    ),
    accept: always,
  },
  { kind: "street address", pattern: /(?<![\p{L}])P\.? ?O\.? ?Box \d+/giu, accept: always },
];

/** True when running text holds personal data of this kind. */
export function holds(kind: PersonalDataKind, text: string): boolean {
  return TEXT_PATTERNS.some((entry) => {
    if (entry.kind !== kind) return false;
    return (text.match(entry.pattern) ?? []).some((match) => entry.accept(match));
  });
}
