import type { ColumnProfile } from "../column-profile.js";

/**
 * Days of elections in the United States are Tuesdays: a column of days that are nearly all Tuesdays, each for many rows,
 * is vote history.
 */
export function areElectionDays({ values, filled, shareOf }: ColumnProfile): boolean {
  return values.size >= 2 && values.size <= filled / 2 && shareOf(isTuesday) >= 0.8;
}

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
