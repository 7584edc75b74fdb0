import type { Columns, DatasetRecipe, ReadRaw } from "./description.js";
import { NYC_OPEN_DATA } from "./licenses.js";
import { CASEWORK_CITATION, CASEWORK_SOURCE, readCases } from "./nyc-casework.js";
import { GENERATOR, pad, randomSource, shuffle } from "./synthetic.js";

const SEED = 20250109;
const ROWS = 3000;
const YEAR = "2018";
const BOROUGHS = new Set(["Bronx", "Brooklyn", "Manhattan", "Queens", "Staten Island"]);

function columns(readRaw: ReadRaw): Columns {
  const random = randomSource(SEED);
  const cases = readCases(readRaw).filter(
    ({ zip, borough, month }) => zip !== "" && BOROUGHS.has(borough) && month.startsWith(YEAR),
  );
  const sample = shuffle(random, cases).slice(0, ROWS);
  // Places are numbered in a random order: the code says nothing about where a place is.
  const codes = new Map(
    shuffle(random, [...new Set(sample.map(({ zip }) => zip))].sort()).map((zip, i) => [
      zip,
      `Place ${pad(i + 1, 3)}`,
    ]),
  );
  const rows = sample
    .map(({ zip, month, topic, borough }) => ({
      borough,
      place: codes.get(zip) ?? "",
      month,
      topic: topic === "" ? null : topic,
    }))
    .sort((a, b) => `${a.month}${a.place}${a.topic}`.localeCompare(`${b.month}${b.place}${b.topic}`, "en"));
  return {
    borough: rows.map(({ borough }) => borough),
    place: rows.map(({ place }) => place),
    month: rows.map(({ month }) => month),
    quarter: rows.map(({ month }) => `${YEAR} Q${Math.ceil(Number(month.slice(5)) / 3)}`),
    topic: rows.map(({ topic }) => topic),
  };
}

/** A sample of New York's casework with coded places, for the lesson on k-anonymity. */
export const caseworkSample: DatasetRecipe = {
  description: {
    name: "casework-sample",
    title: "New York City casework: 3,000 cases of 2018 with coded places",
    description:
      "What people asked their council members for help with. Places are codes in a random order, days are months, descriptors are left out.",
    rowOf: "one case",
    producer: "New York City Council",
    citation: CASEWORK_CITATION,
    retrieved: "2026-11-23",
    licenses: [NYC_OPEN_DATA],
    sources: [{ ...CASEWORK_SOURCE, title: `${CASEWORK_SOURCE.title}; sample drawn with ${GENERATOR}` }],
    fields: [
      {
        name: "borough",
        type: "string",
        categories: [...BOROUGHS],
        description: "Borough of the person who asked.",
      },
      { name: "place", type: "string", description: "A code for the ZIP code of the person who asked." },
      { name: "month", type: "string", description: "Month in which the case was opened." },
      { name: "quarter", type: "string", description: "Quarter of the year." },
      { name: "topic", type: "string", description: "What the case was about." },
    ],
    knownFaults: ["Offices use the system unequally: a place with many cases may only have a busy office."],
    notFor: ["Finding a place or a person.", "The number of cases of the city: it is a sample."],
  },
  columns,
};
