import type { Columns, DatasetRecipe, RawFile, ReadRaw } from "./description.js";
import { FIVETHIRTYEIGHT } from "./licenses.js";
import { asNumber, cell, rawRows } from "./raw-rows.js";

const LEAN: RawFile = {
  path: "congress-118-119/partisan_lean_2022_districts.csv",
  sha256: "04a7d16013302657ea367425c0cda58c5346363e8354470bcb1ba48a2f089d88",
};

/** The states with one seat on the lines of 2022. The members' table numbers an at-large seat 0, this file numbers it 1. */
const AT_LARGE = new Set(["AK", "DE", "ND", "SD", "VT", "WY"]);

function columns(readRaw: ReadRaw): Columns {
  const rows = rawRows(readRaw(LEAN))
    .map((row) => {
      const [state = "", number = ""] = cell(row, "district").split("-");
      return { state, district: AT_LARGE.has(state) ? 0 : Number(number), lean: asNumber(cell(row, "2022")) };
    })
    .sort((a, b) => (a.state === b.state ? a.district - b.district : a.state < b.state ? -1 : 1));
  return {
    state: rows.map(({ state }) => state),
    district: rows.map(({ district }) => district),
    lean: rows.map(({ lean }) => lean),
  };
}

/** How the districts of the US House lean, on the lines of 2022. */
export const congressDistricts2022: DatasetRecipe = {
  description: {
    name: "congress-districts-2022",
    title: "US House districts, lines of 2022: lean",
    description: "How each of the 435 districts leans from past contests.",
    rowOf: "one district",
    producer: "FiveThirtyEight",
    citation: "FiveThirtyEight, partisan lean of the districts, 2022.",
    retrieved: "2026-11-23",
    licenses: [FIVETHIRTYEIGHT],
    sources: [
      {
        title: "fivethirtyeight/data, partisan-lean",
        path: "https://github.com/fivethirtyeight/data/tree/fcf572c4fba05a42f1f34f415bd5e6dc389efd68/partisan-lean",
        version: "fcf572c4fba05a42f1f34f415bd5e6dc389efd68",
        files: [LEAN],
      },
    ],
    fields: [
      { name: "state", type: "string", description: "Postal code of the state." },
      {
        name: "district",
        type: "integer",
        description: "Number of the district; 0 for a state with one seat, as in congress-members.",
      },
      {
        name: "lean",
        type: "number",
        unit: "points",
        description:
          "How many points the district leans from the country: above 0 Democratic, below 0 Republican.",
      },
    ],
    knownFaults: [
      "Lines of 2022: some states have drawn new ones since, so a member of today may sit for other streets.",
      "The lean blends several past contests and is measured from the country as a whole, not from even.",
      "A lean is a prior, not the position of a member.",
    ],
    notFor: ["A whip count, or a public claim how a member will vote."],
  },
  columns,
};
