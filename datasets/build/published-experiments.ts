import type { Columns, DatasetRecipe, RawFile, ReadRaw } from "./description.js";
import { PRINTED_FACTS } from "./licenses.js";

const TABLES: RawFile = {
  path: "published-tables/experiments.json",
  sha256: "cd2f0773bbe66534c89c23db9bd3290a4c2b6405a1413bf607ae3b24d8d54007",
};

interface PrintedTables {
  readonly socialPressure2008: {
    readonly households: Readonly<Record<string, number>>;
    readonly individuals: Readonly<Record<string, number>>;
    readonly voted: Readonly<Record<string, number>>;
  };
  readonly newHaven1998: {
    readonly oneVoterHouseholds: {
      readonly control: { readonly n: number; readonly voted: number };
      readonly assignedCanvass: { readonly n: number; readonly voted: number; readonly contacted: number };
    };
    readonly derived: { readonly naiveContactedMinusControl: number };
  };
}

const LETTERS = ["Control", "Civic Duty", "Hawthorne", "Self", "Neighbors"];

function columns(readRaw: ReadRaw): Columns {
  const { socialPressure2008, newHaven1998 } = JSON.parse(readRaw(TABLES)) as PrintedTables;
  const { control, assignedCanvass } = newHaven1998.oneVoterHouseholds;
  // The paper's comparison of the reached with the control gives how many of the reached voted.
  const naive = newHaven1998.derived.naiveContactedMinusControl + control.voted / control.n;
  const reachedVoted = Math.round(naive * assignedCanvass.contacted);
  return {
    study: [...LETTERS.map(() => "Michigan 2006"), "New Haven 1998", "New Haven 1998"],
    arm: [...LETTERS, "Control", "Canvass"],
    households: [...LETTERS.map((arm) => socialPressure2008.households[arm] ?? null), null, null],
    people: [
      ...LETTERS.map((arm) => socialPressure2008.individuals[arm] ?? null),
      control.n,
      assignedCanvass.n,
    ],
    voted: [
      ...LETTERS.map((arm) => socialPressure2008.voted[arm] ?? null),
      control.voted,
      assignedCanvass.voted,
    ],
    reached: [...LETTERS.map(() => null), 0, assignedCanvass.contacted],
    reachedVoted: [...LETTERS.map(() => null), 0, reachedVoted],
  };
}

/** The printed tables of two famous field experiments: one row an arm. */
export const publishedExperiments: DatasetRecipe = {
  description: {
    name: "published-experiments",
    title:
      "Two field experiments as their papers print them: letters in Michigan 2006, doors in New Haven 1998",
    description:
      "How many people were assigned to each arm and how many voted. Counts only: nobody's own record is here.",
    rowOf: "one arm of one experiment",
    producer:
      "Alan S. Gerber, Donald P. Green and Christopher W. Larimer; Alan S. Gerber and Donald P. Green",
    citation:
      "Gerber, Green and Larimer 2008, American Political Science Review 102(1):33-48, doi:10.1017/S000305540808009X, Table 2. " +
      "Gerber and Green 2000, American Political Science Review 94(3):653-663, one-voter households without phone or mail.",
    retrieved: "2026-11-23",
    licenses: [PRINTED_FACTS],
    sources: [
      {
        title: "The papers, typed in by hand",
        path: "https://doi.org/10.1017/S000305540808009X",
        version: "2008",
        files: [TABLES],
      },
    ],
    fields: [
      {
        name: "study",
        type: "string",
        categories: ["Michigan 2006", "New Haven 1998"],
        description: "Place and year of the experiment.",
      },
      { name: "arm", type: "string", description: "What people were assigned to." },
      {
        name: "households",
        type: "integer",
        unit: "households",
        description: "Households assigned to the arm; Michigan only, where whole homes were assigned.",
      },
      { name: "people", type: "integer", unit: "people", description: "People assigned to the arm." },
      { name: "voted", type: "integer", unit: "people", description: "Those of them who voted." },
      {
        name: "reached",
        type: "integer",
        unit: "people",
        description: "Those who were reached at the door; New Haven only.",
      },
      {
        name: "reachedVoted",
        type: "integer",
        unit: "people",
        description: "Those of the reached who voted; New Haven only.",
      },
    ],
    knownFaults: [
      "Michigan assigned whole households. Counts of people cannot show that, so intervals computed from them are a little too narrow; the paper's clustered standard error is 0.003.",
      "The prose of the Michigan paper prints 2.5 points for Hawthorne where its Table 3(a) prints 2.6.",
      "reachedVoted is worked back from the printed comparison of the reached with the control.",
    ],
    notFor: [
      "A template for a letter: the Michigan letters name neighbours' voting, and recipients rang to be taken off the list.",
      "Effects elsewhere or in a general election.",
    ],
  },
  columns,
};
