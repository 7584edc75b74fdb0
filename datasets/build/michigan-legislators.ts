import type { Columns, DatasetRecipe, ReadRaw } from "./description.js";
import { OPEN_STATES } from "./licenses.js";
import { COMMITTEES, MICHIGAN_LEGISLATURE, PEOPLE } from "./michigan-legislature-files.js";
import { cell, rawRows } from "./raw-rows.js";

function columns(readRaw: ReadRaw): Columns {
  const seats = rawRows(readRaw(COMMITTEES));
  const rows = rawRows(readRaw(PEOPLE))
    .map((row) => {
      const own = seats.filter((seat) => cell(seat, "person_id") === cell(row, "person_id"));
      const names = (of: typeof own): string | null =>
        of.length === 0
          ? null
          : of
              .map((seat) => cell(seat, "committee"))
              .sort()
              .join("; ");
      return {
        name: cell(row, "name"),
        chamber: cell(row, "chamber") === "lower" ? "house" : "senate",
        district: Number(cell(row, "district")),
        party: cell(row, "party"),
        committees: names(own),
        chairs: names(own.filter((seat) => cell(seat, "role") === "chair")),
      };
    })
    .sort((a, b) => (a.chamber === b.chamber ? a.district - b.district : a.chamber < b.chamber ? -1 : 1));
  return {
    name: rows.map(({ name }) => name),
    chamber: rows.map(({ chamber }) => chamber),
    district: rows.map(({ district }) => district),
    party: rows.map(({ party }) => party),
    committees: rows.map(({ committees }) => committees),
    chairs: rows.map(({ chairs }) => chairs),
  };
}

/** Michigan's state legislators with their committees. */
export const michiganLegislators: DatasetRecipe = {
  description: {
    name: "michigan-legislators",
    title: "Michigan state legislators and their committees, August 2026",
    description:
      "Who sits for which district, and on which committees. Officials in office; no contact data.",
    rowOf: "one legislator",
    producer: "Open States",
    citation: "Open States, people and committees of the Michigan legislature.",
    retrieved: "2026-11-23",
    licenses: [OPEN_STATES],
    sources: [MICHIGAN_LEGISLATURE],
    fields: [
      { name: "name", type: "string", description: "Name of the official." },
      { name: "chamber", type: "string", categories: ["house", "senate"], description: "Chamber." },
      { name: "district", type: "integer", description: "Number of the district." },
      { name: "party", type: "string", description: "Party." },
      { name: "committees", type: "string", description: "All committees, separated by semicolons." },
      { name: "chairs", type: "string", description: "Those of them that the member chairs." },
    ],
    knownFaults: [
      "A snapshot: members leave and committees change. Look again before you plan a visit.",
      "The source names two members for House district 6 (Tyrone Carter, Natalie Price) and none for district 1.",
    ],
    notFor: ["Where a member stands on a bill."],
  },
  columns,
};
