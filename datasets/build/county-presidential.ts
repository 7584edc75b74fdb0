import {
  RETURNS,
  RETURNS_CITATION,
  RETURNS_NOT_FOR,
  RETURNS_PRODUCER,
  returnsSource,
} from "./county-returns-files.js";
import type { Columns, DatasetRecipe, ReadRaw } from "./description.js";
import { COUNTY_RETURNS } from "./licenses.js";
import { asNumber, cell, type RawRow, rawRows } from "./raw-rows.js";
import { stateCode, stateName } from "./states.js";

type Area = "county" | "house district" | "planning region" | "state" | "ward";

interface CountyYear {
  readonly year: number;
  readonly fips: string;
  readonly state: string;
  readonly county: string;
  readonly area: Area;
  readonly votesDem: number;
  readonly votesRep: number;
  readonly votesTotal: number;
}

function votes(row: RawRow): Pick<CountyYear, "votesDem" | "votesRep" | "votesTotal"> {
  return {
    votesDem: asNumber(cell(row, "votes_dem")),
    votesRep: asNumber(cell(row, "votes_gop")),
    votesTotal: asNumber(cell(row, "total_votes")),
  };
}

// Alaska's 29 rows of 2016 all repeat the total of the state: one row is kept and says what it is. South Dakota's
// Oglala Lakota County has its old code in 2016; the new one joins it to the later years.
function repair2016(rows: readonly RawRow[]): CountyYear[] {
  const isAlaska = (row: RawRow): boolean => cell(row, "state_abbr") === "AK";
  const firstOfAlaska = rows.find(isAlaska);
  return rows
    .filter((row) => !isAlaska(row) || row === firstOfAlaska)
    .map((row) => {
      const oglala = cell(row, "combined_fips") === "46113";
      const alaska = isAlaska(row);
      return {
        year: 2016,
        fips: alaska ? "02000" : oglala ? "46102" : cell(row, "combined_fips").padStart(5, "0"),
        state: stateName(cell(row, "state_abbr")),
        county: oglala ? "Oglala Lakota County" : cell(row, "county_name"),
        area: alaska ? "state" : "county",
        ...votes(row),
      };
    });
}

function laterYear(year: number, rows: readonly RawRow[]): CountyYear[] {
  return rows.map((row) => {
    const county = cell(row, "county_name");
    return {
      year,
      fips: cell(row, "county_fips"),
      state: cell(row, "state_name"),
      county,
      area: areaOf(county),
      ...votes(row),
    };
  });
}

function areaOf(name: string): Area {
  if (/^(State House )?District \d+$/.test(name)) return "house district";
  if (/^Ward \d$/.test(name)) return "ward";
  return name.endsWith(" Planning Region") ? "planning region" : "county";
}

function columns(readRaw: ReadRaw): Columns {
  const rows = [
    ...repair2016(rawRows(readRaw(RETURNS[2016]))),
    ...laterYear(2020, rawRows(readRaw(RETURNS[2020]))),
    ...laterYear(2024, rawRows(readRaw(RETURNS[2024]))),
  ].sort((a, b) => a.year - b.year || (a.fips < b.fips ? -1 : 1));
  return {
    year: rows.map(({ year }) => year),
    fips: rows.map(({ fips }) => fips),
    state: rows.map(({ state }) => state),
    stateCode: rows.map(({ state }) => stateCode(state)),
    county: rows.map(({ county }) => county),
    area: rows.map(({ area }) => area),
    votesDem: rows.map(({ votesDem }) => votesDem),
    votesRep: rows.map(({ votesRep }) => votesRep),
    votesOther: rows.map((row) => row.votesTotal - row.votesDem - row.votesRep),
    votesTotal: rows.map(({ votesTotal }) => votesTotal),
  };
}

/** County returns of three presidential elections in one tidy table. */
export const countyPresidential: DatasetRecipe = {
  description: {
    name: "county-presidential",
    title: "Votes for president by county: 2016, 2020 and 2024",
    description:
      "One table of three elections, the 2016 file repaired: codes with five digits, Alaska counted once, numbers as numbers.",
    rowOf: "one county (or what stands for it) in one election",
    producer: RETURNS_PRODUCER,
    citation: RETURNS_CITATION,
    retrieved: "2026-11-23",
    licenses: [COUNTY_RETURNS],
    sources: [returnsSource(Object.values(RETURNS))],
    fields: [
      { name: "year", type: "integer", unit: "year", description: "Year of the election." },
      {
        name: "fips",
        type: "string",
        description:
          "County code of five digits: two for the state, three for the county. Text, so that 01001 keeps its zero.",
      },
      { name: "state", type: "string", description: "Name of the state." },
      { name: "stateCode", type: "string", description: "Postal code of the state, such as MI." },
      { name: "county", type: "string", description: "Name of the county as the source writes it." },
      {
        name: "area",
        type: "string",
        categories: ["county", "house district", "planning region", "state", "ward"],
        description:
          "What the row is: a county, parish or independent city in most places; a house district or the whole state in Alaska; a ward in DC and a planning region in Connecticut in 2024.",
      },
      {
        name: "votesDem",
        type: "integer",
        unit: "votes",
        description: "Votes for the Democratic candidate.",
      },
      {
        name: "votesRep",
        type: "integer",
        unit: "votes",
        description: "Votes for the Republican candidate.",
      },
      { name: "votesOther", type: "integer", unit: "votes", description: "Total less the two: all others." },
      { name: "votesTotal", type: "integer", unit: "votes", description: "All votes for president." },
    ],
    knownFaults: [
      "2016 is an early count: it sums to 130,158,169 votes, about 6.5 million fewer than the official total of 136,669,276 (6.29 million without Alaska, against county-context). California, Arizona and others were still counting. Repaired is not complete.",
      "Alaska has one row for the whole state in 2016 (code 02000) and 40 house districts in 2020 and 2024, with other codes each time.",
      "The District of Columbia is one row in 2016 and 2020 and eight wards in 2024. Code 11001 is all of DC first and Ward 1 later: a join of the years compares the two.",
      "Connecticut has eight counties in 2016 and 2020 and nine planning regions in 2024. From 2020 to 2024, 3,104 codes match, 48 are left over in 2020 and 56 in 2024.",
      "South Dakota's Oglala Lakota County has its old code 46113 in the 2016 file; here it has the new one, 46102.",
    ],
    notFor: RETURNS_NOT_FOR,
  },
  columns,
};
