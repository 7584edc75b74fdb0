import type { Columns, DatasetRecipe, RawFile, ReadRaw } from "./description.js";
import { CCES_2018_TABLES } from "./licenses.js";
import { cell, type RawRow, rawRows } from "./raw-rows.js";

const SAMPLE: RawFile = {
  path: "cces-2018-sample/cces_2018_sample1000.csv",
  sha256: "994ac54f3674b68f5048277376ee19a913889f0394e531c0dc20185ab8a5e101",
};

/** A cell of fewer people than this is not shown. */
const SMALLEST_CELL = 10;

const ACTS = [
  ["CC18_417a_5", "contacted an official"],
  ["CC18_417a_6", "donated money"],
  ["CC18_417a_2", "put up a sign"],
  ["CC18_417a_1", "attended a meeting"],
  ["CC18_417a_4", "protested or marched"],
  ["CC18_417a_3", "worked for a candidate"],
  ["CC18_417a_8", "none of these"],
] as const;

const GROUPS: readonly (readonly [name: string, belongs: (row: RawRow) => boolean])[] = [
  ["everybody", () => true],
  ["18 to 34", (row) => age(row) < 35],
  ["35 to 49", (row) => age(row) >= 35 && age(row) < 50],
  ["50 to 64", (row) => age(row) >= 50 && age(row) < 65],
  ["65 and older", (row) => age(row) >= 65],
];

function age(row: RawRow): number {
  return 2018 - Number(cell(row, "birthyr"));
}

function columns(readRaw: ReadRaw): Columns {
  // Who answered the question has 1 (selected) or 2 (not selected) and a weight of the second interview.
  const answered = rawRows(readRaw(SAMPLE)).filter(
    (row) => cell(row, "commonpostweight") !== "" && ["1", "2"].includes(cell(row, "CC18_417a_1")),
  );
  const rows = GROUPS.flatMap(([group, belongs]) => {
    const people = answered.filter(belongs);
    const weight = (of: readonly RawRow[]): number =>
      of.reduce((sum, row) => sum + Number(cell(row, "commonpostweight")), 0);
    return ACTS.map(([column, act]) => {
      const did = people.filter((row) => cell(row, column) === "1");
      const small = did.length < SMALLEST_CELL;
      return {
        group,
        act,
        asked: people.length,
        share: small ? null : Number((weight(did) / weight(people)).toFixed(4)),
      };
    });
  });
  return {
    group: rows.map(({ group }) => group),
    act: rows.map(({ act }) => act),
    asked: rows.map(({ asked }) => asked),
    share: rows.map(({ share }) => share),
  };
}

/** What people say they did in politics in a year. */
export const participation2018: DatasetRecipe = {
  description: {
    name: "participation-2018",
    title: "What people say they did in politics, United States 2018",
    description: "Weighted shares of a national survey: the ladder of engagement of a whole country.",
    rowOf: "one act in one group of people",
    producer: "Cooperative Congressional Election Study 2018",
    citation:
      "Schaffner, Ansolabehere and Luks, 2019, CCES Common Content, 2018, doi:10.7910/DVN/ZSBZ7K, Harvard Dataverse.",
    retrieved: "2026-11-23",
    licenses: [CCES_2018_TABLES],
    sources: [
      {
        title: "kuriwaki/ccesMRPprep, data/cc18_samp.rda",
        path: "https://github.com/kuriwaki/ccesMRPprep/tree/fefe935a6014deaf1c4ee589e723fe5f89983cb6",
        version: "fefe935a6014deaf1c4ee589e723fe5f89983cb6",
        files: [SAMPLE],
      },
    ],
    fields: [
      {
        name: "group",
        type: "string",
        categories: GROUPS.map(([group]) => group),
        description: "Everybody, or an age group.",
      },
      { name: "act", type: "string", description: "What was asked: did you do this in the past year?" },
      { name: "asked", type: "integer", unit: "people", description: "People of the group who answered." },
      {
        name: "share",
        type: "number",
        unit: "share, 0 to 1",
        description: "Weighted share who said yes; missing when fewer than ten people did.",
      },
    ],
    knownFaults: [
      "People say more than they do: in the same sample 717 of 814 say they voted, and 561 of 1,000 have a recorded vote.",
      "A sample of 1,000 people: the shares of age groups have a margin of several points.",
    ],
    notFor: ["A single person, or a place.", "The share of your own members: it is the whole country."],
  },
  columns,
};
