import type { Columns, DatasetRecipe, RawFile, ReadRaw } from "./description.js";
import { ELECTIONS_PROJECT } from "./licenses.js";
import { asNumber, cell, type RawRow, rawRows } from "./raw-rows.js";
import { STATES, stateCode } from "./states.js";

const COUNTS: RawFile = {
  path: "state-turnout-vep/november_voter_turnout_1980_2014.csv",
  sha256: "2e82e9a2f492c52f9c5d25909753644bc21c1f990aaeb5fede13a2c7bd8a846a",
};
const SURVEY: RawFile = {
  path: "state-turnout-vep/cps_vs_vep_turnout_1994_2018.csv",
  sha256: "3184431ca9e71e9d54b761f2951903d1da02ca8d8fb3dfa8623edb0fc72ab2a9",
};
const NATION: RawFile = {
  path: "state-turnout-vep/us_vep_turnout_1998_2022.csv",
  sha256: "ff369eb64a3461e36f97e39bf6dd7acc15f8d35c8f7cf5fde2da7245455f3304",
};

const US = "United States";
const LAST_YEAR_OF_COUNTS = 2014;

interface PlaceYear {
  readonly year: number;
  readonly place: string;
  readonly eligible: number | null;
  readonly ballots: number | null;
  readonly highestOffice: number | null;
  readonly turnoutBallots: number | null;
  readonly turnoutHighestOffice: number | null;
}

const NO_COUNTS = { eligible: null, ballots: null, highestOffice: null };

// The source writes an unknown count as an empty cell and its rate as 0: both are missing here.
function fromCounts(row: RawRow): PlaceYear {
  const count = (column: string): number | null => {
    const text = cell(row, column);
    return text === "" ? null : asNumber(text);
  };
  const ballots = count("total_ballots_counted");
  const highestOffice = count("highest_office");
  return {
    year: asNumber(cell(row, "year")),
    place: cell(row, "region").replace(" (Excl. Louisiana)", ""),
    eligible: count("voting_eligible_population"),
    ballots,
    highestOffice,
    turnoutBallots: ballots === null ? null : count("percent_total_ballots_counted"),
    turnoutHighestOffice: highestOffice === null ? null : count("percent_highest_office"),
  };
}

function laterStates(survey: readonly RawRow[]): PlaceYear[] {
  return survey
    .filter((row) => asNumber(cell(row, "YEAR")) > LAST_YEAR_OF_COUNTS)
    .map((row) => ({
      year: asNumber(cell(row, "YEAR")),
      place: STATES.find((state) => stateCode(state) === cell(row, "STATE")) ?? "",
      ...NO_COUNTS,
      turnoutBallots: null,
      turnoutHighestOffice: asNumber(cell(row, "vep_turnout")),
    }));
}

function laterNation(rows: readonly RawRow[]): PlaceYear[] {
  return rows
    .filter((row) => asNumber(cell(row, "year")) > LAST_YEAR_OF_COUNTS)
    .map((row) => ({
      year: asNumber(cell(row, "year")),
      place: US,
      ...NO_COUNTS,
      turnoutBallots: asNumber((asNumber(cell(row, "turnout_rate")) / 100).toFixed(4)),
      turnoutHighestOffice: null,
    }));
}

function columns(readRaw: ReadRaw): Columns {
  const survey = rawRows(readRaw(SURVEY)).filter((row) => cell(row, "response") === "YES");
  const surveyed = new Map(
    survey.map((row) => [`${cell(row, "YEAR")} ${cell(row, "STATE")}`, asNumber(cell(row, "cps_turnout"))]),
  );
  const rows = [
    ...rawRows(readRaw(COUNTS)).map(fromCounts),
    ...laterStates(survey),
    ...laterNation(rawRows(readRaw(NATION))),
  ].sort((a, b) => a.year - b.year || (a.place < b.place ? -1 : 1));
  const codes = rows.map(({ place }) => (place === US ? null : stateCode(place)));
  return {
    year: rows.map(({ year }) => year),
    election: rows.map(({ year }) => (year % 4 === 0 ? "presidential" : "midterm")),
    level: rows.map(({ place }) => (place === US ? "nation" : "state")),
    place: rows.map(({ place }) => place),
    stateCode: codes,
    eligible: rows.map(({ eligible }) => eligible),
    ballots: rows.map(({ ballots }) => ballots),
    highestOffice: rows.map(({ highestOffice }) => highestOffice),
    turnoutBallots: rows.map(({ turnoutBallots }) => turnoutBallots),
    turnoutHighestOffice: rows.map(({ turnoutHighestOffice }) => turnoutHighestOffice),
    surveyTurnout: rows.map(({ year }, index) => surveyed.get(`${year} ${codes[index]}`) ?? null),
  };
}

/** Turnout of eligible voters by state and election, beside what a survey says. */
export const stateTurnout: DatasetRecipe = {
  description: {
    name: "state-turnout",
    title: "Turnout of eligible voters: states 1980 to 2018, nation 1980 to 2022",
    description:
      "How many of the people who could vote did, in every national election, and from 1994 to 2018 what people told a survey.",
    rowOf: "one state, or the nation, in one November election",
    producer:
      "Michael P. McDonald, United States Elections Project; survey rates from the Current Population Survey",
    citation:
      "Michael P. McDonald, United States Elections Project, November General Election Turnout Rates. Survey: US Census Bureau, Current Population Survey Voting and Registration Supplement, as computed by the package cpsvote (Early Voting Information Center, Reed College).",
    retrieved: "2026-11-23",
    licenses: [
      {
        ...ELECTIONS_PROJECT,
        evidence: `${ELECTIONS_PROJECT.evidence} The survey is a US government work; cpsvote is under the MIT License.`,
      },
    ],
    sources: [
      {
        title: "OpenIntroStat/usdata, counts by state 1980 to 2014",
        path: "https://github.com/OpenIntroStat/usdata/blob/3b9401ee7afab7f2c49323b84166c75bb5f2c667/data-raw/voter_count/november_voter_turnout.csv",
        version: "3b9401ee7afab7f2c49323b84166c75bb5f2c667",
        files: [COUNTS],
      },
      {
        title: "Reed-EVIC/cpsvote, rates by state 1994 to 2018 beside the survey",
        path: "https://github.com/Reed-EVIC/cpsvote/tree/18c063722ec92c6cbc00e3d88183ef7ff18a6799",
        version: "18c063722ec92c6cbc00e3d88183ef7ff18a6799",
        files: [SURVEY],
      },
      {
        title: "hgoers/prediction_intro, national rates 1998 to 2022",
        path: "https://github.com/hgoers/prediction_intro/tree/8718d7cd96d22ffac4bc013414d8bae7096ce913",
        version: "8718d7cd96d22ffac4bc013414d8bae7096ce913",
        files: [NATION],
      },
    ],
    fields: [
      { name: "year", type: "integer", unit: "year", description: "Year of the November election." },
      {
        name: "election",
        type: "string",
        categories: ["presidential", "midterm"],
        description: "Whether a president was elected.",
      },
      {
        name: "level",
        type: "string",
        categories: ["nation", "state"],
        description: "Nation or state; DC is a state here.",
      },
      { name: "place", type: "string", description: "Name of the state, or United States." },
      { name: "stateCode", type: "string", description: "Postal code of the state; missing for the nation." },
      {
        name: "eligible",
        type: "integer",
        unit: "people",
        description: "Voting-eligible population; known to 2014.",
      },
      {
        name: "ballots",
        type: "integer",
        unit: "ballots",
        description: "All ballots counted; many states did not report it.",
      },
      {
        name: "highestOffice",
        type: "integer",
        unit: "votes",
        description: "Votes for the highest office on the ballot; known to 2014.",
      },
      {
        name: "turnoutBallots",
        type: "number",
        unit: "share, 0 to 1",
        description: "All ballots divided by the eligible. The national rate that is usually quoted.",
      },
      {
        name: "turnoutHighestOffice",
        type: "number",
        unit: "share, 0 to 1",
        description: "Votes for the highest office divided by the eligible. The rate to compare states by.",
      },
      {
        name: "surveyTurnout",
        type: "number",
        unit: "share, 0 to 1",
        description:
          "Share of the people who answered the survey that say they voted; 1994 to 2018, states only.",
      },
    ],
    knownFaults: [
      "The two rates differ by about one point: a ballot may leave the highest office blank. Never mix them in one comparison.",
      "For 2016 and 2018 the state rates come from another file that gives no counts. From 1994 to 2014 the two files agree to the third digit.",
      "For 2016 to 2022 the national rate comes from a third file. For 2014 that file says 36.61% where the counts here give 36.65%.",
      "Louisiana decided its 1982 races before November: it has no rate, and the national row of 1982 leaves it out.",
      "The nation's eligible population is larger than the sum of its states: the producer adds citizens abroad.",
      "The survey leaves out people who did not answer, and some who answered say they voted and did not: Michigan 2018 is 71.7% in the survey and 56.5% in the count.",
    ],
    notFor: [
      "Turnout of a county or a group of people.",
      "Turnout of registered voters: the base is everybody eligible.",
    ],
  },
  columns,
};
