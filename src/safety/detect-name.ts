import type { ColumnProfile } from "./column-profile.js";
import { type Detector, shareText } from "./detector.js";
import { GIVEN_NAMES } from "./given-names.js";
import { findTerm } from "./header-words.js";
import { LIKELY_TERMS, OTHER_NAMES, PLACES_AND_GROUPS, SURE_TERMS } from "./name-terms.js";

const words = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
/** One to five words of letters; initials, hyphens and apostrophes are fine. */
const isNameShaped = (text: string): boolean =>
  /^[\p{L}\p{M}][\p{L}\p{M}.'’-]*(?:,? [\p{L}\p{M}.'’-]+){0,4}$/u.test(text) && text.length <= 60;
const hasGivenName = (text: string): boolean =>
  isNameShaped(text) && words(text).some((word) => GIVEN_NAMES.has(word));
const isFullName = (text: string): boolean =>
  isNameShaped(text) && words(text).length >= 2 && hasGivenName(text) && !PLACES_AND_GROUPS.test(text);

/** Names of people: by the name of the column, or by content in which known given names stand. */
export const detectName: Detector = (column, table) => {
  if (column.numeric || column.prose || findTerm(column.header, OTHER_NAMES) !== undefined) return undefined;
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
  const likely = findTerm(column.header, LIKELY_TERMS) !== undefined;
  const people = likely
    ? full >= 0.2 || given >= 0.3
    : full >= 0.35 || (given >= 0.6 && column.values.size >= 8);
  if (!people || places >= 0.2 || shaped < 0.6 || table.aboutResults) return undefined;
  const share = Math.max(full, given);
  return {
    kind: "name",
    matches: isNameShaped,
    why: `${shareText(share)} filled cells hold a known given name.`,
  };
};

function isYesNo(column: ColumnProfile): boolean {
  return column.shareOf((text) => /^(y|n|yes|no|true|false|x|unknown|none|na|n\/a)$/i.test(text)) >= 0.5;
}
