import { columnsOf } from "./columns-of.js";
import type { Columns, DatasetRecipe, ReadRaw } from "./description.js";
import { NYC_OPEN_DATA } from "./licenses.js";
import { CASEWORK_CITATION, CASEWORK_SOURCE, readCases } from "./nyc-casework.js";

function columns(readRaw: ReadRaw): Columns {
  const counts = new Map<string, { year: number; office: string; cases: number }>();
  for (const { day, office } of readCases(readRaw)) {
    const key = `${day.slice(0, 4)} ${office}`;
    const row = counts.get(key) ?? { year: Number(day.slice(0, 4)), office, cases: 0 };
    row.cases++;
    counts.set(key, row);
  }
  const rows = [...counts.values()].sort((a, b) => a.year - b.year || (a.office < b.office ? -1 : 1));
  return columnsOf(rows, ["year", "office", "cases"]);
}

/** Which office of New York's council wrote down how many cases. */
export const caseworkOffices: DatasetRecipe = {
  description: {
    name: "casework-offices",
    title: "New York City casework 2015 to 2025: cases by year and office",
    description:
      "How many cases each of the 51 district offices of the council wrote down in each year: it shows who stopped recording.",
    rowOf: "one office in one year",
    producer: "New York City Council",
    citation: CASEWORK_CITATION,
    retrieved: "2026-11-23",
    licenses: [NYC_OPEN_DATA],
    sources: [CASEWORK_SOURCE],
    fields: [
      { name: "year", type: "integer", unit: "year", description: "Year in which the case was opened." },
      {
        name: "office",
        type: "string",
        description: "District office that opened the case: NYCC34 is the office of district 34.",
      },
      { name: "cases", type: "integer", unit: "cases", description: "Cases the office wrote down." },
    ],
    knownFaults: [
      "An office that wrote nothing down in a year has no row: a missing row is not a year without problems.",
      "The file ends on 9 January 2025, and 2024 holds seven offices.",
      "The office is not the district of the person who asked, and members changed in 2018 and 2022.",
      "No cell is hidden here: without topic and place a small count points at an office, not at a person. Sums are therefore higher than those of casework-counts, which hides cells under ten.",
    ],
    notFor: [
      "How many people have a problem: these are people who asked, at offices that wrote it down.",
      "Judging an office: fewer cases may be less writing, not less help.",
    ],
  },
  columns,
};
