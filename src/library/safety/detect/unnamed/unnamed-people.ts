import { STATE_CODES } from "../../../table/clean/state-codes.js";
import { PLACES_AND_GROUPS } from "../../words/other-names.js";
import type { ColumnProfile } from "../column-profile.js";

/**
 * Days of elections in the United States are Tuesdays: a column of days that are nearly all Tuesdays, each for many rows,
 * is vote history.
 */
export function areElectionDays({ values, filled, shareOf }: ColumnProfile): boolean {
  if (values.size === 1) return filled >= 10 && shareOf(isGeneralElection) === 1;
  return values.size >= 2 && values.size <= filled / 2 && shareOf(isTuesday) >= 0.8;
}

/** The Tuesday after the first Monday of November: the day that a column holds even when it holds one day only. */
const isGeneralElection = (text: string): boolean =>
  isTuesday(text) && /^(?:\d{4}-?11-?0[2-8]|11\/0?[2-8]\/\d{4})$/.test(text);

export function isTuesday(text: string): boolean {
  const parts =
    /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text)?.slice(1) ??
    (([month = "", day = "", year = ""]) => [year, month, day])(
      /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)?.slice(1) ?? [],
    );
  const [year, month, day] = parts.map(Number);
  if (!year || !month || !day || year < 1950 || year > 2100) return false;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() === 2;
}

/** Years that reach over decades and stop when the youngest voters were born. */
export function areBirthYears({ values, filled, shareOf }: ColumnProfile): boolean {
  if (filled < 10 || values.size < 10 || shareOf(isYear) < 0.95) return false;
  const years = [...values.keys()]
    .filter(isYear)
    .map(Number)
    .sort((a, b) => a - b);
  const at = (share: number): number => years[Math.floor(share * (years.length - 1))] ?? 0;
  return at(1) - at(0) >= 35 && at(0.5) >= 1940 && at(0.5) <= 1996 && at(1) <= 2012;
}

export const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);

/** "SILVERTHORNE, PETRA A": a name, a comma and another, with many before the comma and many behind it. */
export function areListedNames({ filled, values, shareOf }: ColumnProfile): boolean {
  if (filled < FEWEST_NAMES || shareOf(isListedName) < 0.8) return false;
  const parts = [...values.keys()].filter(isListedName).map((text) => text.toLowerCase().split(/, ?/));
  const families = new Set(parts.map(([family]) => family));
  const others = parts.map(([, other = ""]) => other);
  // "Akron, OH", "Lyon, France", "Smith, Lee & Co": places and firms are written so too.
  const isOther = (other: string): boolean => /^\p{L}{2}$/u.test(other) || STATES.has(other);
  const given = new Set(others.map((other) => other.split(" ")[0]));
  return (
    families.size >= FEWEST_NAMES &&
    given.size >= Math.min(MANY_GIVEN, Math.max(5, filled * 0.15)) &&
    others.filter(isOther).length < others.length * 0.1 &&
    shareOf((text) => PLACES_AND_GROUPS.test(text)) < 0.2
  );
}
const FEWEST_NAMES = 8;
const MANY_GIVEN = 20;
const isListedName = (text: string): boolean =>
  /^\p{L}[\p{L}\p{M}.'’ -]+, ?\p{L}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,2}$/u.test(text) &&
  text.length <= 50;
const STATES: ReadonlySet<string> = new Set(STATE_CODES.map(({ name }) => name.toLowerCase()));
