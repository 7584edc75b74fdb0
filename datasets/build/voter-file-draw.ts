import {
  EDUCATION,
  type Education,
  PARTY,
  type Party,
  RACE,
  type Race,
  type Sex,
  YEARS_AT_ADDRESS,
  type YearsAtAddress,
} from "./survey-labels.js";
import { pick, type RandomSource } from "./synthetic.js";
import { chanceOf, HISTORY_TRUTH, letterEffect, SUPPORT_TRUTH, TURNOUT_TRUTH } from "./voter-file-truth.js";

/** One person of the synthetic voter file, with the chances by which the answers were drawn. */
export interface DrawnVoter {
  readonly householdId: number;
  readonly precinct: number;
  readonly age: number;
  readonly sex: Sex;
  readonly race: Race;
  readonly education: Education;
  readonly party: Party;
  readonly yearsAtAddress: YearsAtAddress;
  readonly voted2018: boolean | null;
  readonly voted2020: boolean | null;
  readonly voted2022: boolean | null;
  readonly voted2024: boolean | null;
  readonly canvassed: boolean;
  readonly supports: boolean;
  readonly letter: boolean;
  readonly voted2026: boolean;
  readonly turnoutChance: number;
  readonly supportChance: number;
}

export const PRECINCTS = 80;

/** How people live in three kinds of precinct: of 80, 24 are city, 32 suburb and 24 country. */
const PLACES = [
  { race: [3, 42, 10, 5, 40], education: [42, 30, 17, 11], settled: [24, 24, 16, 36] },
  { race: [5, 9, 5, 4, 77], education: [30, 30, 25, 15], settled: [10, 16, 14, 60] },
  { race: [1, 2, 3, 4, 90], education: [48, 32, 13, 7], settled: [9, 14, 12, 65] },
] as const;

const PARTY_OF_RACE: Readonly<Record<Race, readonly [number, number, number]>> = {
  Asian: [48, 32, 20],
  Black: [72, 21, 7],
  Hispanic: [48, 32, 20],
  Other: [34, 40, 26],
  White: [30, 31, 39],
};

function placeOf(precinct: number): (typeof PLACES)[number] {
  return precinct <= 24 ? PLACES[0] : precinct <= 56 ? PLACES[1] : PLACES[2];
}

function weighted<T>(items: readonly T[], weights: readonly number[]): (readonly [T, number])[] {
  return items.map((item, index) => [item, weights[index] ?? 0]);
}

// The sum of twelve uniform numbers less six has mean 0 and variance 1: near enough to a bell curve.
function bell(random: RandomSource): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random.uniform();
  return sum;
}

interface Household {
  readonly householdId: number;
  readonly precinct: number;
  readonly race: Race;
  readonly party: Party;
  readonly yearsAtAddress: YearsAtAddress;
  /** What the people of one home share beyond their traits: they vote together, or not. */
  readonly habit: number;
}

function drawHousehold(random: RandomSource, householdId: number): Household {
  const precinct = random.below(PRECINCTS) + 1;
  const place = placeOf(precinct);
  const race = pick(random, weighted(RACE, place.race));
  return {
    householdId,
    precinct,
    race,
    party: pick(random, weighted(PARTY, PARTY_OF_RACE[race])),
    yearsAtAddress: pick(random, weighted(YEARS_AT_ADDRESS, place.settled)),
    habit: 0.5 * bell(random),
  };
}

function drawPerson(random: RandomSource, home: Household): DrawnVoter {
  const age = Math.min(95, 18 + Math.floor(72 * random.uniform() ** 1.15));
  const sex: Sex = random.uniform() < 0.52 ? "Female" : "Male";
  const education = pick(random, weighted(EDUCATION, placeOf(home.precinct).education));
  // Most people of a home share its party.
  const ownParty = random.uniform() < 0.3;
  const party = ownParty ? pick(random, weighted(PARTY, PARTY_OF_RACE[home.race])) : home.party;
  const traits = { age, sex, education, yearsAtAddress: home.yearsAtAddress };
  const regular = home.habit + 0.9 * bell(random) + 0.35 * ageTens(age) - 0.3;
  const history = (year: keyof typeof HISTORY_TRUTH, yearsAgo: number): boolean | null => {
    const drawn = random.uniform() < chanceOf(HISTORY_TRUTH[year] + regular);
    return age - yearsAgo < 18 ? null : drawn;
  };
  const past = {
    voted2018: history("voted2018", 8),
    voted2020: history("voted2020", 6),
    voted2022: history("voted2022", 4),
    voted2024: history("voted2024", 2),
  };
  const turnoutChance = chanceOf(turnoutLogOdds(traits, past));
  const supportChance = chanceOf(supportLogOdds(party, sex, home.race, education));
  const letter = random.uniform() < 0.5;
  const chance = turnoutChance + (letter ? letterEffect(turnoutChance) : 0);
  return {
    ...traits,
    ...past,
    householdId: home.householdId,
    precinct: home.precinct,
    race: home.race,
    party,
    canvassed: random.uniform() < 0.08,
    supports: random.uniform() < supportChance,
    letter,
    voted2026: random.uniform() < chance,
    turnoutChance,
    supportChance,
  };
}

function ageTens(age: number): number {
  return (age - 50) / 10;
}

/** The planted log odds of voting without a letter. */
export function turnoutLogOdds(
  { age, sex, education, yearsAtAddress }: Pick<DrawnVoter, "age" | "sex" | "education" | "yearsAtAddress">,
  past: Pick<DrawnVoter, "voted2020" | "voted2022" | "voted2024">,
): number {
  const truth = TURNOUT_TRUTH;
  return (
    truth.intercept +
    truth.ageTens * ageTens(age) +
    truth.ageTensSquared * ageTens(age) ** 2 +
    (sex === "Female" ? truth.female : 0) +
    truth.education[education] +
    truth.yearsAtAddress[yearsAtAddress] +
    (past.voted2020 ? truth.voted2020 : 0) +
    (past.voted2022 ? truth.voted2022 : 0) +
    (past.voted2024 ? truth.voted2024 : 0)
  );
}

/** The planted log odds of supporting the bill. */
export function supportLogOdds(party: Party, sex: Sex, race: Race, education: Education): number {
  const truth = SUPPORT_TRUTH;
  return (
    truth.intercept +
    truth.party[party] +
    (sex === "Female" ? truth.female : 0) +
    truth.race[race] +
    truth.education[education]
  );
}

/** Draws `count` registered people, household by household. Any size: the first people of a seed stay the same. */
export function* drawVoters(random: RandomSource, count: number): Generator<DrawnVoter, void, undefined> {
  let drawn = 0;
  for (let householdId = 1; drawn < count; householdId++) {
    const home = drawHousehold(random, householdId);
    const people = pick(random, [
      [1, 34],
      [2, 46],
      [3, 14],
      [4, 6],
    ]);
    for (let person = 0; person < people && drawn < count; person++) {
      drawn += 1;
      yield drawPerson(random, home);
    }
  }
}
