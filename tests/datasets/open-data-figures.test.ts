import { describe, expect, it } from "vitest";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";

type Row = Readonly<Record<string, string | number | boolean | null>>;
const rowsOf = (name: Parameters<typeof loadDataset>[0]) => loadDataset(name).objects() as Row[];
const sum = (rows: readonly Row[], column: string) =>
  rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);

describe("county context gives the totals of its source", () => {
  const rows = rowsOf("county-context");

  it("has Clinton 65,724,093 and Trump 62,814,943 in 3,114 rows, without Alaska", () => {
    expect(rows).toHaveLength(3114);
    expect([sum(rows, "dem2016"), sum(rows, "rep2016")]).toEqual([65_724_093, 62_814_943]);
    expect(rows.some((row) => row.stateCode === "AK")).toBe(false);
  });

  it("has one row without a code, three without estimates, and codes of five digits", () => {
    expect(rows.filter((row) => row.fips === null).map((row) => row.county)).toEqual(["Kansas City"]);
    expect(
      rows
        .filter((row) => row.cvap === null)
        .map((row) => row.county)
        .sort(),
    ).toEqual(["Bedford", "Kansas City", "Oglala Lakota"]);
    expect(rows.every((row) => row.fips === null || /^\d{5}$/.test(String(row.fips)))).toBe(true);
    expect(new Set(rows.map((row) => row.fips)).size).toBe(3114);
  });

  it("gives percents between 0 and 100 and never more citizens of voting age than people", () => {
    for (const row of rows) {
      for (const column of ["white", "black", "hispanic", "rural", "noCollegeDegree", "unemployed"]) {
        expect(row[column] === null || (Number(row[column]) >= 0 && Number(row[column]) <= 100)).toBe(true);
      }
      expect(row.cvap === null || Number(row.cvap) <= Number(row.population)).toBe(true);
    }
  });
});

describe("county ACS gives the total of the Census Bureau", () => {
  const rows = rowsOf("county-acs-2023");

  it("sums to 332,387,540 people in 3,144 places, nine of them in Connecticut", () => {
    expect(rows).toHaveLength(3144);
    expect(sum(rows, "population")).toBe(332_387_540);
    const connecticut = rows.filter((row) => row.stateCode === "CT");
    expect(connecticut).toHaveLength(9);
    expect(connecticut.every((row) => String(row.county).endsWith("Planning Region"))).toBe(true);
  });
});

describe("the petition hour by hour", () => {
  const rows = rowsOf("uk-petition-241584-history");

  it("passes 10,000 on 18 March and 100,000 on 20 March, and ends at 6,078,985", () => {
    const passed = (count: number) => rows.find((row) => Number(row.signatures) >= count)?.day;
    expect([passed(10_000), passed(100_000)]).toEqual(["2019-03-18", "2019-03-20"]);
    expect(rows.at(-1)).toMatchObject({ day: "2019-04-22", signatures: 6_078_985 });
    expect(new Set(rows.map((row) => `${row.day} ${row.hour}`)).size).toBe(rows.length);
  });
});

describe("casework counts", () => {
  const rows = rowsOf("casework-counts");

  it("hides every cell of fewer than ten cases, and keeps 339,744 of 341,299", () => {
    expect(sum(rows, "cases")).toBe(339_744);
    expect(rows.filter((row) => row.cases === null)).toHaveLength(464);
    expect(rows.every((row) => row.cases === null || Number(row.cases) >= 10)).toBe(true);
  });

  it("has housing first", () => {
    const topics = new Map<string, number>();
    for (const row of rows)
      topics.set(String(row.topic), (topics.get(String(row.topic)) ?? 0) + Number(row.cases ?? 0));
    const [first] = [...topics].sort(([, a], [, b]) => b - a);
    expect(first?.[0]).toBe("Housing and Buildings");
    expect(first?.[1]).toBeGreaterThan(81_000);
  });
});
