import type { Columns, DatasetRecipe, ReadRaw } from "./description.js";
import { NYC_OPEN_DATA } from "./licenses.js";
import { CASEWORK_CITATION, CASEWORK_SOURCE, readCases } from "./nyc-casework.js";

/** A cell of fewer cases than this is not printed: a rare topic in a borough may be one person. */
const SMALLEST_CELL = 10;

function columns(readRaw: ReadRaw): Columns {
  const counts = new Map<string, number>();
  for (const { day, topic, borough } of readCases(readRaw)) {
    const key = [day.slice(0, 4), borough || "not known", topic || "not known"].join("|");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts]
    .map(([key, cases]) => {
      const [year = "", borough = "", topic = ""] = key.split("|");
      return { year: Number(year), borough, topic, cases: cases < SMALLEST_CELL ? null : cases };
    })
    .sort((a, b) => a.year - b.year || compare(a.borough, b.borough) || compare(a.topic, b.topic));
  return {
    year: rows.map(({ year }) => year),
    borough: rows.map(({ borough }) => borough),
    topic: rows.map(({ topic }) => topic),
    cases: rows.map(({ cases }) => cases),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What people brought to the council of New York, counted. */
export const caseworkCounts: DatasetRecipe = {
  description: {
    name: "casework-counts",
    title: "New York City casework 2015 to 2025: cases by year, borough and topic",
    description:
      "What people asked their council members for help with: 341,299 cases, counted before they are shown.",
    rowOf: "one topic in one borough and year",
    producer: "New York City Council",
    citation: CASEWORK_CITATION,
    retrieved: "2026-11-23",
    licenses: [NYC_OPEN_DATA],
    sources: [CASEWORK_SOURCE],
    fields: [
      { name: "year", type: "integer", unit: "year", description: "Year in which the case was opened." },
      { name: "borough", type: "string", description: "Borough of the person who asked; often not known." },
      { name: "topic", type: "string", description: "Topic, as the council's committees are named." },
      {
        name: "cases",
        type: "integer",
        unit: "cases",
        description: "Cases; missing when there are fewer than ten.",
      },
    ],
    knownFaults: [
      "Offices use the system unequally and some stopped: fewer cases are not fewer problems. 2024 and 2025 hold hardly any.",
      "Topics overlap, and some are nearly the same under two names.",
      "The borough is not known for 63,097 cases.",
    ],
    notFor: ["How many people have a problem: these are people who asked, at offices that wrote it down."],
  },
  columns,
};
