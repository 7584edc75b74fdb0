import type { Columns, DatasetRecipe, RawFile, ReadRaw } from "./description.js";
import { MEDSL } from "./licenses.js";
import { asNumber, cell, rawRows } from "./raw-rows.js";

const RETURNS: RawFile = {
  path: "mi-2016-precinct-president/mi_2016_president_precinct.csv.gz",
  sha256: "9086f6931730c29b3037f29531f7ffabe2c14514b231fb92d4774697021ebdcc",
};

interface Precinct {
  readonly fips: string;
  readonly county: string;
  readonly precinct: string;
  trump: number;
  clinton: number;
  others: number;
}

function columns(readRaw: ReadRaw): Columns {
  const precincts = new Map<string, Precinct>();
  for (const row of rawRows(readRaw(RETURNS))) {
    const fips = cell(row, "county_fips");
    const name = cell(row, "precinct");
    const key = [fips, cell(row, "jurisdiction"), name].join("|");
    const precinct = precincts.get(key) ?? {
      fips,
      county: cell(row, "county_name"),
      precinct: name,
      trump: 0,
      clinton: 0,
      others: 0,
    };
    precincts.set(key, precinct);
    const candidate = cell(row, "candidate");
    const votes = asNumber(cell(row, "votes"));
    if (candidate === "Donald Trump") precinct.trump += votes;
    else if (candidate === "Hillary Clinton") precinct.clinton += votes;
    else precinct.others += votes;
  }
  const rows = [...precincts.values()];
  return {
    fips: rows.map(({ fips }) => fips),
    county: rows.map(({ county }) => county),
    precinct: rows.map(({ precinct }) => precinct),
    trump: rows.map(({ trump }) => trump),
    clinton: rows.map(({ clinton }) => clinton),
    others: rows.map(({ others }) => others),
  };
}

/** Michigan's precincts in the presidential election of 2016. */
export const michiganPrecincts2016: DatasetRecipe = {
  description: {
    name: "michigan-precincts-2016",
    title: "Michigan precincts: votes for president, November 2016",
    description:
      "Who got how many votes in each precinct of the state that was decided by two votes a precinct.",
    rowOf: "one precinct, or the statistical adjustments of a county",
    producer: "MIT Election Data and Science Lab",
    citation:
      "MIT Election Data and Science Lab, 2018, U.S. President Precinct-Level Returns 2016, doi:10.7910/DVN/LYWX3D.",
    retrieved: "2026-11-23",
    licenses: [MEDSL],
    sources: [
      {
        title: "MEDSL/official-precinct-returns, source/2016-mi-precinct.zip",
        path: "https://github.com/MEDSL/official-precinct-returns",
        version: "5965d5e572dfb9affaf8b295e6ddee94773a6cf8",
        files: [RETURNS],
      },
    ],
    fields: [
      { name: "fips", type: "string", description: "Code of the county, five digits." },
      { name: "county", type: "string", description: "Name of the county." },
      { name: "precinct", type: "string", description: "Municipality, ward and precinct as reported." },
      { name: "trump", type: "integer", unit: "votes", description: "Votes for Donald Trump." },
      { name: "clinton", type: "integer", unit: "votes", description: "Votes for Hillary Clinton." },
      {
        name: "others",
        type: "integer",
        unit: "votes",
        description: "Votes for all others, write-ins included.",
      },
    ],
    knownFaults: [
      "5,077 rows, 5,021 precincts: 56 rows named Statistical Adjustments hold 6,243 votes that belong to no place.",
      "Some counties report absentee votes as a precinct of their own: a precinct is then not a place.",
      "Precinct lines change between elections; do not compare with another year without a map.",
    ],
    notFor: ["The vote of one person: a precinct's share is not a voter's choice."],
  },
  columns,
};
