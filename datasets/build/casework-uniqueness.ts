import type { Columns, DatasetRecipe, ReadRaw } from "./description.js";
import { NYC_OPEN_DATA } from "./licenses.js";
import { CASEWORK_CITATION, CASEWORK_SOURCE, type Case, readCases } from "./nyc-casework.js";

const SETS: readonly (readonly (keyof Case)[])[] = [
  ["zip", "day", "descriptor"],
  ["zip", "month", "descriptor"],
  ["zip", "day"],
  ["zip", "month"],
  ["month", "descriptor"],
  ["zip"],
];

function columns(readRaw: ReadRaw): Columns {
  const cases = readCases(readRaw);
  const rows = SETS.map((fields) => {
    const counts = new Map<string, number>();
    for (const one of cases) {
      const key = fields.map((field) => one[field]).join("|");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const unique = [...counts.values()].filter((count) => count === 1).length;
    return {
      fields: fields.join(" + "),
      cases: cases.length,
      unique,
      uniqueShare: Number((unique / cases.length).toFixed(4)),
      k: [...counts.values()].reduce((least, count) => Math.min(least, count)),
    };
  });
  return {
    fields: rows.map(({ fields }) => fields),
    cases: rows.map((row) => row.cases),
    unique: rows.map(({ unique }) => unique),
    uniqueShare: rows.map(({ uniqueShare }) => uniqueShare),
    k: rows.map(({ k }) => k),
  };
}

/** How many of New York's casework records are the only one of their kind, by what is shown of them. */
export const caseworkUniqueness: DatasetRecipe = {
  description: {
    name: "casework-uniqueness",
    title: "New York City casework: how many cases are the only one of their kind",
    description:
      "Counted on all 341,299 cases of the city's open file, which has no names: by field set, how many cases stand alone.",
    rowOf: "one set of fields that somebody could see",
    producer: "New York City Council",
    citation: CASEWORK_CITATION,
    retrieved: "2026-11-23",
    licenses: [NYC_OPEN_DATA],
    sources: [CASEWORK_SOURCE],
    fields: [
      { name: "fields", type: "string", description: "The fields that are seen together." },
      { name: "cases", type: "integer", unit: "cases", description: "All cases." },
      {
        name: "unique",
        type: "integer",
        unit: "cases",
        description: "Cases that no other case equals in these fields.",
      },
      { name: "uniqueShare", type: "number", unit: "share, 0 to 1", description: "unique ÷ cases." },
      { name: "k", type: "integer", unit: "cases", description: "The size of the smallest group." },
    ],
    knownFaults: ["A missing ZIP code counts as a value of its own, as it would for somebody who looks."],
    notFor: ["Finding a person: that is what it warns of."],
  },
  columns,
};
