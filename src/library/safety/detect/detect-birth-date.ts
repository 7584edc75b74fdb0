import { yearOfDate } from "./date-shape.js";
import { type Detector, shareText } from "./detector.js";
import { findTerm } from "./header-words.js";

const TERMS: readonly string[] = [
  "dob",
  "birth*",
  "bday",
  "bdate",
  "born",
  "geburt*",
  "geb",
  "naissance*",
  "nacimiento*",
  "nascita*",
  "nascimento*",
  "geboorte*",
  "fodsel*",
  "fodelse*",
  "urodzenia*",
  "nato il",
  "ne le",
  "syntym*",
  "d o b",
  "date ob",
];
const NOT_A_DAY: readonly string[] = [
  "country",
  "place",
  "city",
  "state",
  "rate",
  "rates",
  "births",
  "weight",
  "pais",
  "land",
  "pays",
  "ort",
  "lieu",
  "lugar",
  "luogo",
  "paese",
  "local",
  "order",
  "certificate",
  "control",
  "naam",
  "name",
  "town",
  "stillbirth*",
];

const isBirthEntry = (text: string): boolean =>
  yearOfDate(text) !== undefined ||
  /^(?:19|20)\d{2}$/.test(text) ||
  // Days as a spreadsheet stores them, and birthdays without the year.
  /^[1-4]?\d{4}$/.test(text) ||
  /^(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|[12]\d|3[01])$/.test(text) ||
  /^(?:\d{1,2}\.? \p{L}{3,9}|\p{L}{3,9} \d{1,2}|\d{6,8})$/u.test(text);

/** Birth dates: by the name of the column, or days spread as the birthdays of grown-ups are. */
export const detectBirthDate: Detector = (column) => {
  if (findTerm(column.header, TERMS) !== undefined) {
    if (column.aggregate || findTerm(column.header, NOT_A_DAY) !== undefined) return undefined;
    const share = column.shareOf(isBirthEntry);
    return share < 0.5
      ? undefined
      : {
          kind: "birth date",
          matches: isBirthEntry,
          why: `The column's name speaks of birth, and ${shareText(share)} filled cells are dates or years.`,
        };
  }
  const matches = (text: string): boolean => yearOfDate(text) !== undefined && !/^\d{8}$/.test(text);
  if (column.filled < 10 || column.shareOf(matches) < 0.9) return undefined;
  if (findTerm(column.header, OTHER_DAYS) !== undefined) return undefined;
  const years = [...column.values.keys()].flatMap((text) => yearOfDate(text) ?? []).sort((a, b) => a - b);
  const at = (share: number): number => years[Math.floor(share * (years.length - 1))] ?? 0;
  // Registrations and events crowd in late years; birthdays of a list reach back for decades and stop before now.
  const like = at(1) - at(0) >= 35 && at(0.5) >= 1940 && at(0.5) <= 1996 && at(1) <= 2012;
  return like
    ? { kind: "birth date", matches, why: "The days reach over decades, as the birthdays of grown-ups do." }
    : undefined;
};

const OTHER_DAYS: readonly string[] = [
  "regist*",
  "founded",
  "built",
  "opened",
  "open",
  "closed",
  "created",
  "updated",
  "joined",
  "hired",
  "signed",
  "enacted",
  "event",
  "election",
  "established",
  "effective",
  "passed",
  "expires",
  "renewed",
  "sale",
  "term",
  "incorporated",
  "filed",
];
