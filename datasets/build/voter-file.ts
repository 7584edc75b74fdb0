import type { Columns, DatasetRecipe } from "./description.js";
import { EDUCATION, PARTY, RACE, SEX, YEARS_AT_ADDRESS } from "./survey-labels.js";
import { pad, randomSource } from "./synthetic.js";
import { describeSynthetic } from "./synthetic-description.js";
import { drawVoters, PRECINCTS } from "./voter-file-draw.js";
import { LETTER_TRUTH, SUPPORT_TRUTH, TURNOUT_TRUTH } from "./voter-file-truth.js";

const SEED = 2026;
const SIZE = 100_000;
const PRECINCT_NAMES = Array.from({ length: PRECINCTS }, (_, index) => `Precinct ${pad(index + 1, 2)}`);

function columns(): Columns {
  const voters = [...drawVoters(randomSource(SEED), SIZE)];
  return {
    voterId: voters.map((_, index) => index + 1),
    householdId: voters.map(({ householdId }) => householdId),
    precinct: voters.map(({ precinct }) => PRECINCT_NAMES[precinct - 1] ?? null),
    age: voters.map(({ age }) => age),
    sex: voters.map(({ sex }) => sex),
    race: voters.map(({ race }) => race),
    education: voters.map(({ education }) => education),
    party: voters.map(({ party }) => party),
    yearsAtAddress: voters.map(({ yearsAtAddress }) => yearsAtAddress),
    voted2018: voters.map(({ voted2018 }) => voted2018),
    voted2020: voters.map(({ voted2020 }) => voted2020),
    voted2022: voters.map(({ voted2022 }) => voted2022),
    voted2024: voters.map(({ voted2024 }) => voted2024),
    supports: voters.map(({ canvassed, supports }) => (canvassed ? supports : null)),
    letter: voters.map(({ letter }) => letter),
    voted2026: voters.map(({ voted2026 }) => voted2026),
  };
}

function inWords(truth: object): string {
  return JSON.stringify(truth)
    .replace(/[{}"]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ?, ?/g, ", ")
    .replace(/ ?: ?/g, ": ")
    .trim();
}

/** The voter file of Module 6: a region in the style of Michigan, where nobody exists. */
export const voterFile: DatasetRecipe = {
  description: describeSynthetic({
    name: "voter-file",
    title: "Voter file of one region: 100,000 people (SYNTHETIC)",
    description:
      "An invented registration list with vote history, homes and precincts, with what a vendor would add, and with a letter that was sent to half of the people by lot before November 2026.",
    rowOf: "one registered person",
    retrieved: "2026-11-23",
    fields: [
      { name: "voterId", type: "integer", description: "Number of the person." },
      {
        name: "householdId",
        type: "integer",
        description: "Number of the home; one to four people share it.",
      },
      {
        name: "precinct",
        type: "string",
        categories: PRECINCT_NAMES,
        description:
          "Invented precinct: 01 to 24 lie in a city, 25 to 56 in suburbs, 57 to 80 in the country.",
      },
      { name: "age", type: "integer", unit: "years", description: "Age in November 2026." },
      { name: "sex", type: "string", categories: SEX, description: "Sex as registered." },
      {
        name: "race",
        type: "string",
        categories: RACE,
        description: "As a vendor would estimate it. Michigan does not ask for it.",
      },
      {
        name: "education",
        type: "string",
        categories: EDUCATION,
        description: "As a vendor would estimate it.",
      },
      {
        name: "party",
        type: "string",
        categories: PARTY,
        description: "As a vendor would estimate it. Michigan has no registration by party.",
      },
      {
        name: "yearsAtAddress",
        type: "string",
        unit: "years",
        categories: YEARS_AT_ADDRESS,
        description: "Time since the registration at this address.",
      },
      ...[2018, 2020, 2022, 2024].map((year) => ({
        name: `voted${year}`,
        type: "boolean" as const,
        description: `Voted in November ${year}; missing for people who were too young.`,
      })),
      {
        name: "supports",
        type: "boolean",
        description:
          "Said at the door that they support the bill; missing for the 92% who were not canvassed.",
      },
      {
        name: "letter",
        type: "boolean",
        description: "Whether the person was drawn by lot to get the letter. Half were.",
      },
      { name: "voted2026", type: "boolean", description: "Voted in November 2026, after the letter." },
    ],
    knownFaults: [
      "Everything that a vendor would estimate is exact here. In a real file race, education and party are guesses with errors.",
      "Real files have moved and dead people, and the same person twice. This one has none.",
    ],
    truth: {
      seed: SEED,
      planted: [
        `Turnout in 2026 without a letter, log odds that add up: ${inWords(TURNOUT_TRUTH)}. ageTens is (age - 50) / 10.`,
        `Support for the bill, log odds that add up: ${inWords(SUPPORT_TRUTH)}.`,
        `What the letter adds to the chance of voting, by the chance without it: ${LETTER_TRUTH.map(({ below, effect }) => `below ${below}: +${(effect * 100).toFixed(1)} points`).join("; ")}.`,
        "The letter changes nobody's support, and whether a neighbour got one changes nothing.",
        "People of one home share race, address, most often the party, and a habit of voting that no column shows.",
      ],
    },
  }),
  columns,
};
