import type { Columns, DatasetRecipe, RawFile, ReadRaw } from "./description.js";
import { FIVETHIRTYEIGHT } from "./licenses.js";
import { asNumber, cell, rawRows } from "./raw-rows.js";

const DISTRICTS: RawFile = {
  path: "michigan-legislature/fivethirtyeight_state_legislative_district_analysis.csv.gz",
  sha256: "6b402cfe483fb35855ac2c6b487b8838a0ee410a236c7357a936497ae5f13df3",
};

/** "D+4.4" is 4.4 and "R+4.4" is −4.4. */
function leanOf(text: string): number {
  if (/^even/i.test(text)) return 0;
  const found = /^([DR])\+(\d+(?:\.\d+)?)$/.exec(text);
  if (found === null) throw new Error(`"${text}" is not a lean.`);
  // 0 minus: "R+0" is even, not a zero with a minus.
  return found[1] === "D" ? Number(found[2]) : 0 - Number(found[2]);
}

function columns(readRaw: ReadRaw): Columns {
  const values = new Map<string, Map<string, string>>();
  for (const row of rawRows(readRaw(DISTRICTS))) {
    const district = Number(cell(row, "district"));
    if (
      cell(row, "year") !== "2022" ||
      cell(row, "state") !== "MI" ||
      !Number.isInteger(district) ||
      district < 1
    )
      continue;
    const key = `${cell(row, "chamber")} ${district}`;
    const metrics = values.get(key) ?? new Map<string, string>();
    values.set(key, metrics);
    const metric = cell(row, "metric");
    metrics.set(metric, /_2020$/.test(metric) ? cell(row, "pct") : cell(row, "value"));
  }
  const rows = [...values]
    .map(([key, metrics]) => {
      const [chamber = "", district = ""] = key.split(" ");
      const read = (metric: string): string => metrics.get(metric) ?? "";
      return {
        chamber: chamber === "lower" ? "house" : "senate",
        district: Number(district),
        lean: leanOf(read("pvi")),
        biden2020: asNumber(read("biden_2020")),
        trump2020: asNumber(read("trump_2020")),
        population: asNumber(read("total_pop")),
        votingAge: asNumber(read("total_vap")),
      };
    })
    .sort((a, b) => (a.chamber === b.chamber ? a.district - b.district : a.chamber < b.chamber ? -1 : 1));
  return {
    chamber: rows.map(({ chamber }) => chamber),
    district: rows.map(({ district }) => district),
    lean: rows.map(({ lean }) => lean),
    biden2020: rows.map(({ biden2020 }) => biden2020),
    trump2020: rows.map(({ trump2020 }) => trump2020),
    population: rows.map(({ population }) => population),
    votingAge: rows.map(({ votingAge }) => votingAge),
  };
}

/** How Michigan's legislative districts lean, on the lines of 2022. */
export const michiganDistricts2022: DatasetRecipe = {
  description: {
    name: "michigan-districts-2022",
    title: "Michigan state legislative districts, lines of 2022: lean and people",
    description:
      "How each district leans compared with the country, how it voted in 2020, and how many people live there.",
    rowOf: "one district",
    producer: "FiveThirtyEight",
    citation: "FiveThirtyEight, redistricting 2022, state legislative district analysis.",
    retrieved: "2026-11-23",
    licenses: [FIVETHIRTYEIGHT],
    sources: [
      {
        title: "fivethirtyeight/data, redistricting-2022-state-legislatures",
        path: "https://github.com/fivethirtyeight/data/tree/fcf572c4fba05a42f1f34f415bd5e6dc389efd68/redistricting-2022-state-legislatures",
        version: "fcf572c4fba05a42f1f34f415bd5e6dc389efd68",
        files: [DISTRICTS],
      },
    ],
    fields: [
      { name: "chamber", type: "string", categories: ["house", "senate"], description: "Chamber." },
      { name: "district", type: "integer", description: "Number of the district." },
      {
        name: "lean",
        type: "number",
        unit: "points",
        description:
          "How many points the district leans from the country: above 0 more Democratic, below 0 more Republican than the country as a whole.",
      },
      { name: "biden2020", type: "number", unit: "percent", description: "Joe Biden's share in 2020." },
      { name: "trump2020", type: "number", unit: "percent", description: "Donald Trump's share in 2020." },
      { name: "population", type: "integer", unit: "people", description: "People, census of 2020." },
      {
        name: "votingAge",
        type: "integer",
        unit: "people",
        description: "People aged 18 and more, census of 2020.",
      },
    ],
    knownFaults: [
      "The lean is measured from the country, not from even. In 2020 the country voted D+4.5, and a House district's own margin is its lean plus 4.65 on average: seat 54 leans R+4.4 and voted for Biden by 2.0.",
      "The lean blends several past contests.",
      "A lean is a prior, not the position of a member.",
    ],
    notFor: ["A whip count, or a public claim how a member will vote."],
  },
  columns,
};
