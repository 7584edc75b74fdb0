import type { Columns, DatasetRecipe, RawFile, ReadRaw } from "./description.js";
import { CENSUS } from "./licenses.js";
import { asNumber, cell, type RawRow, rawRows } from "./raw-rows.js";
import {
  EDUCATION,
  type Education,
  RACE,
  type Race,
  SEX,
  YEARS_AT_ADDRESS,
  type YearsAtAddress,
} from "./survey-labels.js";

const SURVEY: RawFile = {
  path: "cps-voting-supplement/cps_2016_10k.csv",
  sha256: "74130666f687959cf6deff668964e78d6a133a746035a6da5c28766d874854c0",
};

const AGE_BANDS = ["18-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+"];
const NOT_ASKED = "-1";

function ageBand(age: number): string {
  const band = [25, 35, 45, 55, 65, 75].findIndex((end) => age < end);
  return AGE_BANDS[band === -1 ? AGE_BANDS.length - 1 : band] ?? "";
}

function education(code: number): Education {
  if (code <= 39) return EDUCATION[0];
  if (code <= 42) return EDUCATION[1];
  return code === 43 ? EDUCATION[2] : EDUCATION[3];
}

function race(row: RawRow): Race {
  if (cell(row, "HISPANIC") === "1") return "Hispanic";
  const labels: Readonly<Record<string, Race>> = { 1: "White", 2: "Black", 4: "Asian" };
  return labels[cell(row, "RACE")] ?? "Other";
}

function yearsAtAddress(code: string): YearsAtAddress | null {
  return YEARS_AT_ADDRESS[Number(code) - 1] ?? null;
}

function columns(readRaw: ReadRaw): Columns {
  const rows = rawRows(readRaw(SURVEY)).filter((row) => cell(row, "VRS_VOTE") !== NOT_ASKED);
  const votes = rows.map((row) => cell(row, "VRS_VOTE"));
  const ages = rows.map((row) => asNumber(cell(row, "AGE")));
  return {
    weight: rows.map((row) => asNumber(cell(row, "WEIGHT")) / 10_000),
    answer: votes.map((vote) => (vote === "1" ? "yes" : vote === "2" ? "no" : "no answer")),
    voted: votes.map((vote) => (vote === "1" ? true : vote === "2" ? false : null)),
    age: ages,
    ageBand: ages.map(ageBand),
    sex: rows.map((row) => (cell(row, "SEX") === "1" ? "Male" : "Female")),
    education: rows.map((row) => education(asNumber(cell(row, "EDUCATION")))),
    race: rows.map(race),
    yearsAtAddress: rows.map((row) => yearsAtAddress(cell(row, "VRS_RESIDENCE"))),
  };
}

/** Who said they voted in November 2016, with a weight. */
export const cpsVoting2016: DatasetRecipe = {
  description: {
    name: "cps-voting-2016",
    title: "Current Population Survey: voting in November 2016",
    description:
      "6,145 citizens of voting age from a sample of the Census Bureau's survey: whether they said they voted, and a few things a campaign knows about people too.",
    rowOf: "one citizen of 18 or older",
    producer: "US Census Bureau and Bureau of Labor Statistics; sample by the package cpsvote, Reed College",
    citation:
      "US Census Bureau and Bureau of Labor Statistics, Current Population Survey, November 2016 Voting and Registration Supplement; 10,000-person sample of the package cpsvote (Early Voting Information Center, Reed College).",
    retrieved: "2026-11-23",
    licenses: [CENSUS],
    sources: [
      {
        title: "Reed-EVIC/cpsvote, data/cps_2016_10k",
        path: "https://github.com/Reed-EVIC/cpsvote/tree/18c063722ec92c6cbc00e3d88183ef7ff18a6799/data",
        version: "18c063722ec92c6cbc00e3d88183ef7ff18a6799",
        files: [SURVEY],
      },
    ],
    fields: [
      {
        name: "weight",
        type: "number",
        unit: "people this person stands for",
        description: "Final survey weight. Sum weights instead of counting rows to speak about citizens.",
      },
      {
        name: "answer",
        type: "string",
        categories: ["yes", "no", "no answer"],
        description:
          "Answer to whether the person voted. No answer: did not know, refused, or did not respond.",
      },
      { name: "voted", type: "boolean", description: "The same as yes or no; missing without an answer." },
      {
        name: "age",
        type: "integer",
        unit: "years",
        description: "Age; 80 stands for 80 to 84, 85 for older.",
      },
      { name: "ageBand", type: "string", categories: AGE_BANDS, description: "Age in seven bands." },
      { name: "sex", type: "string", categories: SEX, description: "Sex; the survey offered two." },
      {
        name: "education",
        type: "string",
        categories: EDUCATION,
        description: "Highest degree; an associate degree counts as some college.",
      },
      {
        name: "race",
        type: "string",
        categories: RACE,
        description: "Race and ethnicity; Hispanic people of any race are Hispanic.",
      },
      {
        name: "yearsAtAddress",
        type: "string",
        unit: "years",
        categories: YEARS_AT_ADDRESS,
        description: "How long the person has lived at the address; missing without an answer.",
      },
    ],
    knownFaults: [
      "People say they voted more often than they do; a neighbour or relative often answered for the person.",
      "The published turnout of 61.4% counts everybody without an answer as a non-voter. By the same rule this sample gives 61.1%.",
      "The sample has 10,000 rows of a survey of about 130,000; 3,855 of them were not asked (under 18 or not a citizen).",
    ],
    notFor: [
      "Finding, contacting or guessing anything about a single respondent.",
      "Turnout of a state or a smaller place.",
    ],
  },
  columns,
};
