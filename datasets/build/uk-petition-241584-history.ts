import type { Columns, DatasetRecipe, RawFile, ReadRaw } from "./description.js";
import { UK_PARLIAMENT } from "./licenses.js";
import { asNumber, cell, rawRows } from "./raw-rows.js";

const HISTORY: RawFile = {
  path: "uk-petition-241584/signature_count_history.csv",
  sha256: "c996e7c43774cd7c2968c9d5a924ef09fa351b1ada7c9a173aa64a06e1150e83",
};

/** The last reading of each hour. */
function columns(readRaw: ReadRaw): Columns {
  const hours = new Map<string, number>();
  for (const row of rawRows(readRaw(HISTORY))) {
    hours.set(cell(row, "updated_at").slice(0, 13), asNumber(cell(row, "signature_count")));
  }
  const rows = [...hours].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    day: rows.map(([hour]) => hour.slice(0, 10)),
    hour: rows.map(([hour]) => Number(hour.slice(11))),
    signatures: rows.map(([, signatures]) => signatures),
  };
}

/** How six million signatures came in. */
export const ukPetitionHistory: DatasetRecipe = {
  description: {
    name: "uk-petition-241584-history",
    title: "UK petition 241584 of 2019: signatures hour by hour",
    description:
      "How the signatures under the largest petition to the UK Parliament came in, from 13 March to 22 April 2019.",
    rowOf: "one hour in which the count was read",
    producer: "UK Government and Parliament petitions site",
    citation: "UK Government and Parliament, petition 241584, readings of 13 March to 22 April 2019.",
    retrieved: "2026-11-23",
    licenses: [UK_PARLIAMENT],
    sources: [
      {
        title: "evilneuro/petition-241584",
        path: "https://github.com/evilneuro/petition-241584/tree/35a6c8c89982f4b0f4f8d459e658f3a196acb153",
        version: "35a6c8c89982f4b0f4f8d459e658f3a196acb153",
        files: [HISTORY],
      },
    ],
    fields: [
      { name: "day", type: "date", description: "Day in UTC." },
      { name: "hour", type: "integer", unit: "hour of the day", description: "Hour in UTC, 0 to 23." },
      {
        name: "signatures",
        type: "integer",
        unit: "signatures",
        description: "Signatures at the last reading of that hour.",
      },
    ],
    knownFaults: [
      "About every 15 minutes the count was read; here the last reading of an hour stands. Hours without a reading are absent.",
      "The count falls now and then, when the site removed signatures that it did not accept.",
    ],
    notFor: ["The number of people: somebody may have signed twice with two addresses."],
  },
  columns,
};
