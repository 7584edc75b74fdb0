import {
  RETURNS,
  RETURNS_CITATION,
  RETURNS_NOT_FOR,
  RETURNS_PRODUCER,
  returnsSource,
} from "./county-returns-files.js";
import type { Columns, DatasetRecipe, FieldDescription, ReadRaw } from "./description.js";
import { COUNTY_RETURNS } from "./licenses.js";
import { asNumber, cell, rawRows } from "./raw-rows.js";

const FIELDS: readonly FieldDescription[] = [
  { name: "votes_dem", type: "integer", unit: "votes", description: "Votes for Clinton." },
  { name: "votes_gop", type: "integer", unit: "votes", description: "Votes for Trump." },
  { name: "total_votes", type: "integer", unit: "votes", description: "All votes for president." },
  {
    name: "per_dem",
    type: "number",
    unit: "share, 0 to 1",
    description: "votes_dem divided by total_votes.",
  },
  {
    name: "per_gop",
    type: "number",
    unit: "share, 0 to 1",
    description: "votes_gop divided by total_votes.",
  },
  {
    name: "diff",
    type: "string",
    description: 'Difference of the two as text, such as "37,410", without its sign.',
  },
  {
    name: "per_point_diff",
    type: "string",
    description: 'The same in percent of the total, as text, such as "15.17%".',
  },
  { name: "state_abbr", type: "string", description: "Postal code of the state." },
  { name: "county_name", type: "string", description: "Name of the county; in Alaska always Alaska." },
  {
    name: "combined_fips",
    type: "string",
    description: "County code as it stands in the file: 316 lost their leading zero.",
  },
];

function columns(readRaw: ReadRaw): Columns {
  const rows = rawRows(readRaw(RETURNS[2016]));
  return Object.fromEntries(
    FIELDS.map(({ name, type }) => [
      name,
      rows.map((row) => (type === "string" ? cell(row, name) : asNumber(cell(row, name)))),
    ]),
  );
}

/** The 2016 file with its faults, for the lesson in which a learner finds and repairs them. */
export const countyPresidential2016Raw: DatasetRecipe = {
  description: {
    name: "county-presidential-2016-raw",
    title: "Votes for president by county 2016, with the faults of the file",
    description:
      "The 2016 file as it was published, with its own column names and its faults, to practice on. county-presidential holds the repaired version.",
    rowOf: "one county, except in Alaska, where each of 29 rows is the whole state",
    producer: RETURNS_PRODUCER,
    citation: RETURNS_CITATION,
    retrieved: "2026-11-23",
    licenses: [COUNTY_RETURNS],
    sources: [returnsSource([RETURNS[2016]])],
    fields: FIELDS,
    knownFaults: [
      "316 values of combined_fips have four digits: the leading zero was lost when the codes were treated as numbers.",
      "The 29 rows of Alaska all repeat one state total of 246,588 votes: the national sum is 137,062,633, and 130,158,169 with Alaska counted once.",
      "diff and per_point_diff are text with commas and percent signs, and they lost their sign: they do not say who was ahead.",
      "It is an early count, about 6.5 million votes short of the official national total of 136,669,276 (with Alaska counted once). Without Alaska, it is 6.29 million short of the final count in county-context.",
      "South Dakota's Oglala Lakota County has its old code, 46113.",
    ],
    notFor: ["Any result: it is kept for its faults.", ...RETURNS_NOT_FOR],
  },
  columns,
};
