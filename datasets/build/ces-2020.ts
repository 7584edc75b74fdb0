import type { Columns, DatasetRecipe, RawFile, ReadRaw } from "./description.js";
import { CES_2020 } from "./licenses.js";
import { cell, rawRows } from "./raw-rows.js";
import { EDUCATION, type Education, PARTY, RACE, type Race, SEX } from "./survey-labels.js";

const SURVEY: RawFile = {
  path: "ces-2020-vote/cces_2020.csv",
  sha256: "c86d2ed53a8947d5c6e1e93e4afb0d644c2c64ccc9d21e80e78c770096ea1c14",
};

const PARTIES = [...PARTY, "Other or not sure"];
const CHOICES = ["Biden", "Trump", "other", "none"];

const EDUCATION_OF: Readonly<Record<string, Education>> = {
  "No HS": EDUCATION[0],
  "High school graduate": EDUCATION[0],
  "Some college": EDUCATION[1],
  "2-year": EDUCATION[1],
  "4-year": EDUCATION[2],
  "Post-grad": EDUCATION[3],
};

const RACE_OF: Readonly<Record<string, Race>> = {
  Asian: "Asian",
  Black: "Black",
  Hispanic: "Hispanic",
  White: "White",
};

const CHOICE_OF: Readonly<Record<string, string>> = {
  "Joe Biden (Democrat)": "Biden",
  "Donald J. Trump (Republican)": "Trump",
  Other: "other",
  "I did not vote": "none",
  "I did not vote in this race": "none",
};

function columns(readRaw: ReadRaw): Columns {
  const rows = rawRows(readRaw(SURVEY));
  const choices = rows.map((row) => CHOICE_OF[cell(row, "pres_vote")] ?? null);
  const turnout = rows.map((row) => cell(row, "turnout_self"));
  const parties: readonly string[] = PARTY;
  return {
    sex: rows.map((row) => cell(row, "gender")),
    race: rows.map((row) => RACE_OF[cell(row, "race")] ?? "Other"),
    education: rows.map((row) => EDUCATION_OF[cell(row, "educ")] ?? null),
    party: rows.map((row) => (parties.includes(cell(row, "pid3")) ? cell(row, "pid3") : "Other or not sure")),
    saysTheyVoted: turnout.map((answer) => (answer === "1" ? true : answer === "0" ? false : null)),
    choice: choices,
    forBiden: choices.map((choice) => (choice === "Biden" ? true : choice === "Trump" ? false : null)),
  };
}

/** A large survey without weights: who people said they voted for in 2020. */
export const ces2020: DatasetRecipe = {
  description: {
    name: "ces-2020",
    title: "Cooperative Election Study 2020: vote and party of 51,551 people",
    description:
      "People who answered before and after the election of 2020: their party, a few traits, and whom they said they voted for. There are no weights in this extract.",
    rowOf: "one person who answered both before and after the election",
    producer: "Brian Schaffner, Stephen Ansolabehere and Sam Luks; extract by Matthew Blackwell",
    citation:
      "Schaffner, Brian, Stephen Ansolabehere and Sam Luks, 2021, Cooperative Election Study Common Content, 2020, doi:10.7910/DVN/E9N6PH, Harvard Dataverse, V4.",
    retrieved: "2026-11-23",
    licenses: [CES_2020],
    sources: [
      {
        title: "mattblackwell/gov50data, data-raw/cces_2020.csv",
        path: "https://github.com/mattblackwell/gov50data/blob/f4b03440e3f8d99f8f278fd813c38b820f55d0d4/data-raw/cces_2020.csv",
        version: "f4b03440e3f8d99f8f278fd813c38b820f55d0d4",
        files: [SURVEY],
      },
    ],
    fields: [
      { name: "sex", type: "string", categories: SEX, description: "Gender; the survey's file has two." },
      {
        name: "race",
        type: "string",
        categories: RACE,
        description: "Race and ethnicity; groups of under 1,100 people and mixed are Other.",
      },
      {
        name: "education",
        type: "string",
        categories: EDUCATION,
        description: "Highest degree; a two-year degree counts as some college.",
      },
      { name: "party", type: "string", categories: PARTIES, description: "Party the person feels close to." },
      {
        name: "saysTheyVoted",
        type: "boolean",
        description: "Whether the person said they definitely voted; missing without an answer.",
      },
      {
        name: "choice",
        type: "string",
        categories: CHOICES,
        description: "Vote for president as told; missing if not sure or not answered.",
      },
      {
        name: "forBiden",
        type: "boolean",
        description: "True for Biden, false for Trump; missing for everybody else.",
      },
    ],
    knownFaults: [
      "No weights: 94.2% of those who answered say they voted, where 66.6% of eligible people did.",
      "The two-party share of Biden is 59.7% here and was 52.3% in the election.",
    ],
    notFor: [
      "Shares of the public: without weights the sample leans to people who like surveys and politics.",
      "Finding, contacting or guessing anything about a single respondent.",
    ],
  },
  columns,
};
