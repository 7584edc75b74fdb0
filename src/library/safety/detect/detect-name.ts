import { FAMILY_NAMES } from "../words/family-names.js";
import { GIVEN_NAMES } from "../words/given-names.js";
import { LIKELY_TERMS, PERSON_TERMS, PLAIN_TERMS, SURE_TERMS } from "../words/name-terms.js";
import { OTHER_NAMES, PLACES_AND_GROUPS } from "../words/other-names.js";
import type { ColumnProfile } from "./column-profile.js";
import { type Detector, shareText } from "./detector.js";
import { findTerm } from "./header-words.js";

const words = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
/** Without the pictures that people put beside their names. */
const plain = (text: string): string =>
  text
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3/gu, "")
    .replace(/\s+/g, " ")
    .trim();
/** One to five words of letters; initials, hyphens, apostrophes and another name in brackets are fine. */
const isNameShaped = (written: string): boolean => isWordsOfAName(plain(written));
const isWordsOfAName = (text: string): boolean =>
  /^[\p{L}\p{M}][\p{L}\p{M}.'’-]*(?:,? [\p{L}\p{M}.'’-]+){0,4}(?: \([\p{L}\p{M}.'’ -]+\))?$/u.test(text) &&
  text.length <= 60;
/** "Delgado, Renee A.": places are not written with an initial behind. */
const isIndexed = (text: string): boolean =>
  /^[\p{Lu}][\p{L}\p{M}'’ -]+, [\p{Lu}][\p{L}\p{M}'’-]+ \p{Lu}\.?$/u.test(plain(text));
/** Two to four words that all begin with a capital. */
export const isWrittenLikeName = (text: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:,? (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|van|der|den|von|bin|al|la|el|dos|y)){1,4}$/u.test(
    plain(text),
  ) && !PLACES_AND_GROUPS.test(text);
const hasGivenName = (text: string): boolean =>
  isNameShaped(text) && words(text).some((word) => GIVEN_NAMES.has(word));
const hasFamilyName = (text: string): boolean =>
  words(text.replace(/['’-]/g, "")).some((word) => FAMILY_NAMES.has(word));
/** A known given or family name. */
export const isKnownName = (text: string): boolean => hasGivenName(text) || hasFamilyName(text);
/** Two or more words in the shape of a name, one of them a known given or family name. */
export const isFullName = (text: string): boolean =>
  isNameShaped(text) &&
  words(text).length >= 2 &&
  (hasGivenName(text) || hasFamilyName(text)) &&
  !PLACES_AND_GROUPS.test(text);

/** Names of people: by the name of the column, or by content in which known given names stand. */
export const detectName: Detector = (column, table) => {
  if (column.numeric || column.prose || table.publicPeople) return undefined;
  // "column 1" is what a column without a name is called: it says nothing.
  const isUnnamed = /^ column \d+ $/.test(column.header.spaced);
  if (!isUnnamed && findTerm(column.header, OTHER_NAMES) !== undefined) return undefined;
  const shaped = column.shareOf(isNameShaped);
  if (findTerm(column.header, SURE_TERMS) !== undefined && shaped >= 0.5 && !isYesNo(column)) {
    return {
      kind: "name",
      matches: isNameShaped,
      why: `The column's name speaks of people's names, and ${shareText(shaped)} filled cells fit.`,
    };
  }
  const full = column.shareOf(isFullName);
  const given = column.shareOf(hasGivenName);
  const places = column.shareOf((text) => PLACES_AND_GROUPS.test(text));
  const aboutOne = findTerm(column.header, PERSON_TERMS) !== undefined;
  const likely = aboutOne || findTerm(column.header, LIKELY_TERMS) !== undefined;
  // Names are nearly all different; places, jobs and teams come back.
  const varied = (least: number): boolean => column.values.size >= Math.max(8, column.filled * least);
  const isVaried = (aboutOne && varied(0.3)) || (table.aboutPeople && varied(0.6));
  const capitalized = isVaried ? column.shareOf(isWrittenLikeName) : 0;
  const indexed = column.shareOf(isIndexed);
  const people = likely
    ? full >= 0.2 || given >= 0.3
    : (full >= 0.35 && column.values.size >= Math.min(5, column.filled / 2)) ||
      (given >= 0.6 && column.values.size >= 8);
  const named = table.aboutPeople && findTerm(column.header, PLAIN_TERMS) !== undefined && !isYesNo(column);
  const written = named || capitalized >= 0.6 || (indexed >= 0.3 && column.values.size >= 8);
  if (!(people || written) || places >= (aboutOne ? 0.4 : 0.2) || shaped < 0.6 || table.aboutResults)
    return undefined;
  return {
    kind: "name",
    matches: isNameShaped,
    why: people
      ? `${shareText(Math.max(full, given))} filled cells hold a known given or family name.`
      : `${shareText(named ? shaped : Math.max(capitalized, indexed))} filled cells are written like the name of a person.`,
  };
};

function isYesNo(column: ColumnProfile): boolean {
  return column.shareOf((text) => /^(y|n|yes|no|true|false|x|unknown|none|na|n\/a)$/i.test(text)) >= 0.5;
}
