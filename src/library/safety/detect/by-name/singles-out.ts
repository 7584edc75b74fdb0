import type { ColumnProfile } from "../column-profile.js";

/**
 * True when the rows are people although none has a name or a number: each has a small area, an age or a year of birth,
 * and a gender or a race. Three such facts together single out most people of a country (Sweeney 2000).
 * Counts by ZIP code, gender and age group are none of this: their ages are groups.
 */
export function singlesOut(columns: readonly ColumnProfile[]): boolean {
  if (columns.some(({ aggregate }) => aggregate)) return false;
  const any = (test: (column: ColumnProfile) => boolean): boolean =>
    columns.some((column) => column.filled > 0 && test(column));
  return any(isSmallArea) && any(isAgeOrBirth) && any(isTrait);
}

const has = ({ tokens }: ColumnProfile, ...words: readonly string[]): boolean =>
  words.some((word) => tokens.includes(word));
const LEAST = 0.6;

/** A ZIP code, a tract or a neighborhood by the name, and by what stands in it: trust in the postal service is none. */
function isSmallArea(column: ColumnProfile): boolean {
  if (has(column, "count", "total", "number", "polling", "office", "store")) return false;
  if (has(column, ...NEIGHBORHOODS)) return column.shareOf((text) => /\p{L}{2}/u.test(text)) >= LEAST;
  return has(column, ...SMALL_AREAS) && column.shareOf((text) => /\d{3}|^[A-Z]{1,2}\d/i.test(text)) >= LEAST;
}
const NEIGHBORHOODS: readonly string[] = ["neighborhood", "neighbourhood", "colonia", "barrio"];
const SMALL_AREAS: readonly string[] = [
  "zip",
  "zcta",
  "plz",
  "postleitzahl",
  "postal",
  "tract",
  "block",
  "cep",
];

/** One age, one year or one day of birth; "18-29" is a group. */
function isAgeOrBirth(column: ColumnProfile): boolean {
  if (has(column, "age", "edad", "alter") && column.tokens.length <= 3)
    return column.shareOf((text) => /^\d{1,3}(?:\.0)?$/.test(text) && Number(text) < 116) >= LEAST;
  return (
    has(column, "birth") && column.shareOf((text) => /(?:^|\D)(?:19|20)\d{2}(?:\D|$)/.test(text)) >= LEAST
  );
}

/** The trait of one person is a word or a code; a count of women is a number. */
const isTrait = (column: ColumnProfile): boolean =>
  has(column, "gender", "race", "ethnicity") &&
  column.values.size <= 40 &&
  column.shareOf((text) => !/^\d{2,}/.test(text) && !/^\d*\.\d+$/.test(text)) >= LEAST;
