import type { Cell, Columns, DatasetRecipe, FieldDescription, RawFile } from "./description.js";
import { FIVETHIRTYEIGHT } from "./licenses.js";
import { asYesNo, decode, type QuestionColumn } from "./nonvoters-2020-answers.js";
import { QUESTIONS } from "./nonvoters-2020-questions.js";
import { asNumber, cell, type RawRow, rawRows } from "./raw-rows.js";

const POLL: RawFile = {
  path: "nonvoters-2020/nonvoters_data.csv",
  sha256: "c3a8e5b5a2a82e137f60a63c073326f642a7794c91d8e56fc63195efcf0098f8",
};

const AGE_BANDS = ["22-29", "30-44", "45-64", "65+"];

const PERSON: readonly FieldDescription[] = [
  {
    name: "weight",
    type: "number",
    unit: "people of the sample's size that this respondent stands for",
    description:
      "Survey weight, mean 1. It repairs the over-sampling of young, Black and Hispanic respondents: sum weights instead of counting rows to speak about citizens.",
  },
  { name: "age", type: "integer", unit: "years", description: "Age in completed years." },
  { name: "ageBand", type: "string", categories: AGE_BANDS, description: "Age in four bands." },
  {
    name: "education",
    type: "string",
    categories: ["High school or less", "Some college", "College"],
    description: "Highest education; an associate degree counts as some college.",
  },
  {
    name: "race",
    type: "string",
    categories: ["Black", "Hispanic", "Other/Mixed", "White"],
    description: "Race and ethnicity in the pollster's categories; all but Hispanic are non-Hispanic.",
  },
  {
    name: "gender",
    type: "string",
    categories: ["Female", "Male"],
    description: "Gender; the poll offered two.",
  },
  {
    name: "income",
    type: "string",
    unit: "US dollars a year",
    categories: ["Less than $40k", "$40-75k", "$75-125k", "$125k or more"],
    description: "Household income.",
  },
  {
    name: "voterCategory",
    type: "string",
    categories: ["always", "sporadic", "rarely/never"],
    description:
      "From the matched voter file: voted in all or all but one of the national elections the person could vote in since 2000 (always), in at least two but fewer (sporadic), in none or one (rarely/never). The 597 people not found in the file said themselves that they vote rarely or never.",
  },
];

function personColumns(rows: readonly RawRow[]): Record<string, Cell[]> {
  const ages = rows.map((row) => asNumber(cell(row, "ppage")));
  return {
    weight: rows.map((row) => asNumber(cell(row, "weight"))),
    age: ages,
    ageBand: ages.map((age) => AGE_BANDS[age < 30 ? 0 : age < 45 ? 1 : age < 65 ? 2 : 3] ?? null),
    education: rows.map((row) => cell(row, "educ")),
    race: rows.map((row) => cell(row, "race")),
    gender: rows.map((row) => cell(row, "gender")),
    income: rows.map((row) => cell(row, "income_cat")),
    voterCategory: rows.map((row) => cell(row, "voter_category")),
  };
}

function questionField({ name, question, description, answers }: QuestionColumn): FieldDescription {
  const text = `${description} (${question})`;
  if (answers === "yes/no" || answers === "ticked") return { name, type: "boolean", description: text };
  return { name, type: "string", categories: answers, description: text };
}

function columns(readRaw: (file: RawFile) => string): Columns {
  const rows = rawRows(readRaw(POLL));
  const answered = QUESTIONS.map(({ name, question, answers }) => {
    const codes = rows.map((row) => cell(row, question));
    if (answers === "yes/no") return [name, codes.map((code) => asYesNo(code))];
    if (answers === "ticked") return [name, codes.map((code) => (code === "NA" ? null : code === "1"))];
    return [name, codes.map((code) => decode(code, answers))];
  });
  return { ...personColumns(rows), ...Object.fromEntries(answered) };
}

/** The poll behind "Why Many Americans Don't Vote", as chosen and decoded columns. */
export const nonvoters2020: DatasetRecipe = {
  description: {
    name: "nonvoters-2020",
    title: "Why many Americans don't vote: a poll with matched vote history, September 2020",
    description:
      "5,836 US citizens were asked about voting, trust and obstacles; their real vote history was looked up in a voter file. Chosen questions, decoded to labels.",
    rowOf: "one respondent of the poll",
    producer: "FiveThirtyEight and Ipsos (KnowledgePanel); vote history matched by Aristotle",
    citation:
      "FiveThirtyEight and Ipsos, 15-25 September 2020, data behind 'Why Many Americans Don't Vote', https://projects.fivethirtyeight.com/non-voters-poll-2020-election/",
    retrieved: "2026-11-23",
    licenses: [FIVETHIRTYEIGHT],
    sources: [
      {
        title: "fivethirtyeight/data, folder non-voters",
        path: "https://github.com/fivethirtyeight/data/tree/fcf572c4fba05a42f1f34f415bd5e6dc389efd68/non-voters",
        version: "fcf572c4fba05a42f1f34f415bd5e6dc389efd68",
        files: [POLL],
      },
    ],
    fields: [...PERSON, ...QUESTIONS.map(questionField)],
    knownFaults: [
      "A missing answer is one that was refused or skipped, or a question that was not asked of this person. The source writes -1 and NA; here both are missing.",
      "In the columns that begin with reason, a reason that was not ticked is false. The source cannot tell it from a list that was skipped as a whole.",
      "597 respondents were not found in the voter file; their voter category is what they said.",
      "The recalled votes are what people remember. Some who say they voted did not.",
      "People who could vote in three national elections or fewer were left out, so nobody is younger than 22.",
    ],
    notFor: [
      "Finding, contacting or guessing anything about a single respondent.",
      "Estimates for a state or a smaller place: the poll has no geography.",
      "Shares of the public without the weight column.",
    ],
  },
  columns,
};
