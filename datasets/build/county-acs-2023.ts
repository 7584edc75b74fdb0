import type { Cell, Columns, DatasetRecipe, FieldDescription, RawFile, ReadRaw } from "./description.js";
import { ACS_COUNTIES } from "./licenses.js";
import { optionalNumber } from "./optional-number.js";
import { asNumber, cell, rawRows } from "./raw-rows.js";
import { stateCode } from "./states.js";

const ACS: RawFile = {
  path: "county-acs-2023/county_2023.csv",
  sha256: "d1cbad68507c24cdd7ddfa99984110c10aca61c12330852febf6013478476931",
};

const MEASURES: readonly (FieldDescription & { readonly raw: string })[] = [
  { raw: "age", name: "medianAge", type: "number", unit: "years", description: "Median age." },
  {
    raw: "age 18 plus",
    name: "age18AndOlder",
    type: "number",
    unit: "percent",
    description: "18 or older, of all people.",
  },
  {
    raw: "age 65 plus",
    name: "age65AndOlder",
    type: "number",
    unit: "percent",
    description: "65 or older, of all people.",
  },
  { raw: "white", name: "white", type: "number", unit: "percent", description: "White, of all people." },
  {
    raw: "african american",
    name: "black",
    type: "number",
    unit: "percent",
    description: "Black or African American, of all people.",
  },
  {
    raw: "spanish speaking",
    name: "spanishSpeaking",
    type: "number",
    unit: "percent",
    description: "Households that speak Spanish.",
  },
  {
    raw: "limited english",
    name: "limitedEnglish",
    type: "number",
    unit: "percent",
    description: "Households with limited English.",
  },
  {
    raw: "college grad",
    name: "collegeDegree",
    type: "number",
    unit: "percent",
    description: "With a bachelor's degree, of people of 25 and older.",
  },
  {
    raw: "total households",
    name: "households",
    type: "integer",
    unit: "households",
    description: "Households.",
  },
  {
    raw: "household income median",
    name: "medianIncome",
    type: "integer",
    unit: "dollars",
    description: "Median income of a household.",
  },
  {
    raw: "unemployment 20 64",
    name: "unemployed",
    type: "number",
    unit: "percent",
    description: "Unemployed, of people of 20 to 64.",
  },
  {
    raw: "uninsured",
    name: "uninsured",
    type: "number",
    unit: "percent",
    description: "Without health insurance.",
  },
  {
    raw: "veterans",
    name: "veterans",
    type: "number",
    unit: "percent",
    description: "Veterans, of people of 18 and older.",
  },
  {
    raw: "smartphones",
    name: "smartphone",
    type: "number",
    unit: "percent",
    description: "Households with a smartphone.",
  },
  {
    raw: "broadband",
    name: "broadband",
    type: "number",
    unit: "percent",
    description: "Households with broadband.",
  },
];

function columns(readRaw: ReadRaw): Columns {
  const rows = rawRows(readRaw(ACS))
    .map((row) => ({ row, fips: cell(row, "GEOID").padStart(5, "0"), state: cell(row, "state").trim() }))
    .sort((a, b) => (a.fips < b.fips ? -1 : 1));
  const measured = MEASURES.map(({ raw, name, type }): [string, Cell[]] => [
    name,
    rows.map(({ row }) => optionalNumber(cell(row, raw), type === "integer" ? 0 : 1)),
  ]);
  return {
    fips: rows.map(({ fips }) => fips),
    state: rows.map(({ state }) => state),
    stateCode: rows.map(({ state }) => stateCode(state)),
    county: rows.map(({ row }) => cell(row, "name")),
    population: rows.map(({ row }) => asNumber(cell(row, "POPULATION SIZE"))),
    ...Object.fromEntries(measured),
  };
}

/** Who lives in each county, estimates of five years. */
export const countyAcs2023: DatasetRecipe = {
  description: {
    name: "county-acs-2023",
    title: "Counties 2019 to 2023: people, income, language, internet",
    description: "Five-year estimates of the American Community Survey for every county and planning region.",
    rowOf: "one county (in Connecticut one planning region)",
    producer: "US Census Bureau",
    citation:
      "US Census Bureau, American Community Survey 2019-2023 five-year estimates, collected with tidycensus by the OpenIntro project.",
    retrieved: "2026-11-23",
    licenses: [ACS_COUNTIES],
    sources: [
      {
        title: "OpenIntroStat/openintro, data-raw/county_2023/county_2023.csv",
        path: "https://github.com/OpenIntroStat/openintro/tree/be3dc62dd51954975085c7520fd5967226a195b1",
        version: "be3dc62dd51954975085c7520fd5967226a195b1",
        files: [ACS],
      },
    ],
    fields: [
      { name: "fips", type: "string", description: "County code of five digits, as text." },
      { name: "state", type: "string", description: "Name of the state." },
      { name: "stateCode", type: "string", description: "Postal code of the state." },
      { name: "county", type: "string", description: "Name of the county." },
      {
        name: "population",
        type: "integer",
        unit: "people",
        description: "People, estimate of 2019 to 2023.",
      },
      ...MEASURES.map(({ raw: _, ...field }) => field),
    ],
    knownFaults: [
      "The extract has no margins of error, and every figure has one: ask the Census API for them before you compare small counties.",
      "The source wrote the codes without their leading zero; here they have five digits.",
      "Connecticut is nine planning regions (09110 to 09190), not the eight counties of earlier years.",
      "The documentation of the extract says dollars of 2018, the survey normally prints dollars of 2023: the year of the dollars is not sure.",
    ],
    notFor: [
      "Any statement about a single person or household.",
      "Turnout: people of 18 and older are not all citizens. Use citizens of voting age (CVAP).",
    ],
  },
  columns,
};
