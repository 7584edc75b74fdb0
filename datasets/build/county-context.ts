import type { Cell, Columns, DatasetRecipe, FieldDescription, RawFile, ReadRaw } from "./description.js";
import { MEDSL } from "./licenses.js";
import { optionalNumber } from "./optional-number.js";
import { cell, rawRows } from "./raw-rows.js";
import { stateCode } from "./states.js";

const CONTEXT: RawFile = {
  path: "county-context-2018/election-context-2018.csv",
  sha256: "9d04bb5bbbb8821692f8dfee2cfa31f91fc933a458af05e52fd0d3b395286513",
};

// Kansas City, Missouri, counts its votes beside its counties; the source gives it a code that is no county.
const NO_COUNTY = "36000";

interface Measure {
  readonly raw: string;
  readonly field: FieldDescription;
}

const measure = (raw: string, name: string, unit: string, description: string): Measure => ({
  raw,
  field: { name, type: unit === "percent" ? "number" : "integer", unit, description },
});

const MEASURES: readonly Measure[] = [
  measure("clinton16", "dem2016", "votes", "Votes for Clinton, 2016."),
  measure("trump16", "rep2016", "votes", "Votes for Trump, 2016."),
  measure("otherpres16", "other2016", "votes", "Votes for others, 2016."),
  measure("obama12", "dem2012", "votes", "Votes for Obama, 2012."),
  measure("romney12", "rep2012", "votes", "Votes for Romney, 2012."),
  measure("otherpres12", "other2012", "votes", "Votes for others, 2012."),
  measure("total_population", "population", "people", "People, estimate of 2012 to 2016."),
  measure("cvap", "cvap", "people", "Citizens of 18 and older (CVAP), estimate of 2012 to 2016."),
  measure("white_pct", "white", "percent", "White, not Hispanic, of all people."),
  measure("black_pct", "black", "percent", "Black, not Hispanic, of all people."),
  measure("hispanic_pct", "hispanic", "percent", "Hispanic, of all people."),
  measure("foreignborn_pct", "foreignBorn", "percent", "Born abroad, of all people."),
  measure("age29andunder_pct", "age29AndUnder", "percent", "29 or younger, of all people."),
  measure("age65andolder_pct", "age65AndOlder", "percent", "65 or older, of all people."),
  measure("median_hh_inc", "medianIncome", "dollars of 2016", "Median income of a household."),
  measure("clf_unemploy_pct", "unemployed", "percent", "Unemployed, of the labor force."),
  measure("lesscollege_pct", "noCollegeDegree", "percent", "Without a degree, of people of 25 and older."),
  measure("rural_pct", "rural", "percent", "People in rural places, 2010."),
  measure(
    "ruralurban_cc",
    "ruralUrbanCode",
    "code",
    "1 (large metropolis) to 9 (completely rural), USDA 2013.",
  ),
];

function columns(readRaw: ReadRaw): Columns {
  const rows = rawRows(readRaw(CONTEXT))
    .map((row) => ({ row, fips: cell(row, "fips").padStart(5, "0") }))
    .sort((a, b) => (a.fips < b.fips ? -1 : 1));
  const measured = MEASURES.map(({ raw, field }): [string, Cell[]] => [
    field.name,
    rows.map(({ row }) => optionalNumber(cell(row, raw), field.type === "integer" ? 0 : 2)),
  ]);
  return {
    fips: rows.map(({ fips }) => (fips === NO_COUNTY ? null : fips)),
    state: rows.map(({ row }) => cell(row, "state")),
    stateCode: rows.map(({ row }) => stateCode(cell(row, "state"))),
    county: rows.map(({ row }) => cell(row, "county")),
    ...Object.fromEntries(measured),
  };
}

/** Votes of 2012 and 2016 by county beside the people who live there and the citizens who may vote. */
export const countyContext: DatasetRecipe = {
  description: {
    name: "county-context",
    title: "Counties 2012 and 2016: votes, people and citizens of voting age",
    description:
      "Final counts for president beside estimates of the Census Bureau: the denominators of turnout, and who lives there.",
    rowOf: "one county",
    producer: "MIT Election Data and Science Lab",
    citation:
      "MIT Election Data and Science Lab, 2018 Election Analysis Dataset; US Census Bureau, American Community Survey 2012-2016 (via IPUMS NHGIS) and CVAP special tabulation; rural-urban codes: USDA ERS 2013.",
    retrieved: "2026-11-23",
    licenses: [MEDSL],
    sources: [
      {
        title: "MEDSL/2018-elections-unoffical, election-context-2018.csv",
        path: "https://github.com/MEDSL/2018-elections-unoffical/tree/aaf8e49dd85b9782b035cacc50ae97d8b62e331f",
        version: "aaf8e49dd85b9782b035cacc50ae97d8b62e331f",
        files: [CONTEXT],
      },
    ],
    fields: [
      { name: "fips", type: "string", description: "County code of five digits, as text." },
      { name: "state", type: "string", description: "Name of the state." },
      { name: "stateCode", type: "string", description: "Postal code of the state." },
      { name: "county", type: "string", description: "Name of the county as the source writes it." },
      ...MEASURES.map(({ field }) => field),
    ],
    knownFaults: [
      "Alaska is not in it: Clinton's 65,724,093 and Trump's 62,814,943 are the nation without Alaska.",
      "Oglala Lakota County (46113, now 46102) and the city of Bedford (51515, now part of 51019) have their old codes and no estimates.",
      "Kansas City, Missouri, counts apart from its counties and stands in a row of its own: no code here (36000 in the source, which is no county), and no estimates.",
      "People and citizens are estimates of five years, printed here without their margins of error; small counties have wide ones.",
    ],
    notFor: [
      "Any statement about how a single person voted, or how a group voted inside a county (ecological fallacy).",
    ],
  },
  columns,
};
