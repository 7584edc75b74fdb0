import type { Education, Party, Race, YearsAtAddress } from "./survey-labels.js";

/** The rules by which the synthetic voter file is drawn: what a model can find, because it was planted. */

/** Turnout in November 2026, as log odds: these are added up, then turned into a chance. */
export const TURNOUT_TRUTH = {
  intercept: -1.15,
  /** For each ten years of age above 50, and for the square of that number. */
  ageTens: 0.3,
  ageTensSquared: -0.06,
  female: 0.1,
  education: {
    "High school or less": 0,
    "Some college": 0.3,
    "Bachelor's": 0.6,
    Postgraduate: 0.75,
  } satisfies Record<Education, number>,
  yearsAtAddress: {
    "less than 1": 0,
    "1-2": 0.1,
    "3-4": 0.2,
    "5 or more": 0.4,
  } satisfies Record<YearsAtAddress, number>,
  /** For each of the elections of 2020, 2022 and 2024 in which the person voted. */
  voted2020: 0.4,
  voted2022: 0.9,
  voted2024: 0.6,
} as const;

/** Support for the bill, as log odds. Party leads; it is not destiny. */
export const SUPPORT_TRUTH = {
  intercept: 0.1,
  party: { Democrat: 1.7, Independent: 0, Republican: -1.9 } satisfies Record<Party, number>,
  female: 0.25,
  race: { Asian: 0.2, Black: 0.7, Hispanic: 0.3, Other: 0, White: -0.1 } satisfies Record<Race, number>,
  education: {
    "High school or less": 0,
    "Some college": 0,
    "Bachelor's": 0.2,
    Postgraduate: 0.35,
  } satisfies Record<Education, number>,
} as const;

/**
 * What the letter adds to a person's chance of voting, by that chance without it. Those who vote anyway and those
 * who hardly ever vote move least: the largest effect is in the middle.
 */
export const LETTER_TRUTH = [
  { below: 0.3, effect: 0.01 },
  { below: 0.45, effect: 0.03 },
  { below: 0.6, effect: 0.07 },
  { below: 0.8, effect: 0.03 },
  { below: 1, effect: 0.005 },
] as const;

/** Chances of having voted before, for people who were old enough, by how regular a voter they are. */
export const HISTORY_TRUTH = { voted2018: 0.1, voted2020: 1.0, voted2022: -0.1, voted2024: 0.9 } as const;

/** The effect of the letter on somebody with this chance of voting without it. */
export function letterEffect(chance: number): number {
  return LETTER_TRUTH.find(({ below }) => chance < below)?.effect ?? 0;
}

/** Log odds as a chance. */
export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
