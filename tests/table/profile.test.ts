import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toDanfo } from "../../src/library/table/columns/danfo.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";
import { beyondFences } from "../../src/library/table/profile/far-values.js";
import { profile } from "../../src/library/table/profile/profile.js";
import { quantile } from "../../src/library/table/summary/quantile.js";

interface Described {
  readonly values: readonly (number | null)[];
  readonly quantiles: readonly number[];
  readonly mean: number;
  readonly sd: number;
  readonly missing: number;
  readonly far: number;
  readonly farOfLogs: number | null;
}
const fixture: { columns: readonly Described[] } = JSON.parse(
  readFileSync("tests/fixtures/table/table.json", "utf8"),
);
const kinds = (data: Parameters<typeof profile>[0]) => profile(data).findings.map(({ finding }) => finding);
const many = (make: (i: number) => unknown, n = 40) => Array.from({ length: n }, (_, i) => make(i));

describe("profile in numbers", () => {
  it.each(fixture.columns.map((column, i) => [i, column] as const))(
    "agrees with R (column %i)",
    (_, expected) => {
      const [column] = profile({ x: expected.values }).columns;
      const sorted = expected.values
        .flatMap((value) => (value === null ? [] : [value]))
        .sort((a, b) => a - b);
      expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile(sorted, share))).toEqual(
        expected.quantiles.map((value) => expect.closeTo(value, 9)),
      );
      expect(column).toMatchObject({
        missing: expected.missing,
        smallest: expect.closeTo(expected.quantiles[0] ?? 0, 9),
        median: expect.closeTo(expected.quantiles[2] ?? 0, 9),
        largest: expect.closeTo(expected.quantiles[4] ?? 0, 9),
        mean: expect.closeTo(expected.mean, 6),
        stdDev: expect.closeTo(expected.sd, 6),
      });
      const positive = (sorted[0] ?? 0) > 0 && (sorted.at(-1) ?? 0) / (sorted[0] ?? 1) >= 100;
      expect(beyondFences(Float64Array.from(sorted))).toHaveLength(
        positive ? (expected.farOfLogs ?? 0) : expected.far,
      );
    },
  );

  it("gives the means and medians of the second opinion", () => {
    const raw = loadDataset("county-presidential-2016-raw").select("votes_dem", "total_votes", "per_gop");
    const theirs = toDanfo(raw).describe();
    const ours = profile(raw).columns;
    const row = (name: string) => theirs.values[theirs.index.indexOf(name)] as number[];
    const fields = { mean: "mean", median: "median", std: "stdDev" } as const;
    for (const [name, field] of Object.entries(fields)) {
      expect(ours.map((column) => column[field])).toEqual(row(name).map((value) => expect.closeTo(value, 6)));
    }
  });

  it("says what can name a row, and how often a row repeats", () => {
    const report = profile({ id: [1, 2, 2], name: ["a", "b", "b"] });
    expect(report).toMatchObject({ rows: 3, keys: [], duplicateRows: 1 });
    expect(profile({ id: [1, 2], gap: ["a", null] }).keys).toEqual(["id"]);
    expect(profile({ id: [] })).toMatchObject({ rows: 0, keys: [] });
  });
});

describe("profile finds what spoils a join or a sum", () => {
  it("sees all four faults of the raw county file, with their rows", () => {
    const report = profile(loadDataset("county-presidential-2016-raw"));
    expect(
      report.findings.map(({ finding, column, rows }) => [finding, column.split(", ").at(-1), rows]),
    ).toEqual([
      ["repeated totals", "per_gop", 29],
      ["numbers as text", "diff", 3141],
      ["numbers as text", "per_point_diff", 3141],
      ["lost leading zeros", "combined_fips", 316],
    ]);
    expect(report.findings[0]?.says).toContain('state_abbr "AK"');
    expect(report.findings[0]?.says).toContain("6,904,464 too many");
    expect(report.keys).toEqual(["combined_fips"]);
  });

  it("sees the repeated total also where it is a large part of a small file", () => {
    const raw = loadDataset("county-presidential-2016-raw");
    const two = raw.filter(
      (row: { state_abbr: string }) => row.state_abbr === "AK" || row.state_abbr === "MI",
    );
    const [found] = profile(two).findings;
    expect(found).toMatchObject({ finding: "repeated totals", rows: 29 });
    const petition = profile(loadDataset("uk-petition-241584")).findings;
    expect(petition.map(({ finding }) => finding)).not.toContain("repeated totals");
  });

  it("finds nothing to mend in the repaired file", () => {
    expect(profile(loadDataset("county-presidential")).findings).toEqual([]);
  });

  it("sees lost zeros in numbers with the name of a code, and in text without it", () => {
    expect(kinds({ fips: [1001, 26121] })).toEqual(["lost leading zeros"]);
    expect(kinds({ zip: ["501", "48104"] })).toEqual(["lost leading zeros"]);
    expect(kinds({ GEOID: ["01001", "26121"] })).toEqual([]);
    expect(kinds({ place: many((i) => String(i < 10 ? 1001 + i : 26001 + 2 * i)) })).toEqual([
      "lost leading zeros",
    ]);
    expect(kinds({ votes: many((i) => 900 + 300 * i) })).toEqual([]);
    expect(kinds({ phone: ["3135550142", "315550142"] })).toEqual([]);
  });

  it("sees numbers as text, and columns of two kinds", () => {
    expect(kinds({ diff: ["3,642", "12", "-7"] })).toEqual(["numbers as text"]);
    expect(profile({ share: ["12%", "7%", "n/a", "3%", "9%"] }).findings[0]?.says).toContain(
      "1 other cell is no number",
    );
    expect(kinds({ ward: ["01", "02"] })).toEqual([]);
    expect(kinds({ answer: [1, "2", true] })).toEqual(["mixed kinds"]);
  });

  it("sees numbers as text, however many cells stand for not known", () => {
    const given = many((i) => ["$50", "1,250.00", "(20.00)", "25", "-", "N/A", "NULL", "-"][i % 8]);
    expect(kinds({ given, id: many((i) => `p${i}`) })).toEqual(["numbers as text", "codes for missing"]);
    expect(kinds({ given: ["N/A", "-", "?"] })).toEqual(["codes for missing"]);
    expect(kinds({ given: ["N/A", "yes", "25", "26"] })).toEqual(["codes for missing"]);
  });

  it("sees ids of which some lost their zeros, whatever the column is called", () => {
    const [lost] = profile({
      "VAN ID": many((i) => (i % 10 ? `00${10_000 + i}` : String(10_000 + i))),
    }).findings;
    expect(lost).toMatchObject({ finding: "lost leading zeros", rows: 4 });
    expect(lost?.says).toContain("fewer than 7 digits");
    expect(kinds({ precinct: ["007", "120", "314", "7"] })).toEqual(["lost leading zeros"]);
    expect(kinds({ precinct: ["007", "120", "314", "008"] })).toEqual([]);
    expect(kinds({ house: ["07", "1", "2", "314", "15"] })).toEqual([]);
  });

  it("sees days with a word for the month among others, and no mix where all are written so", () => {
    const [mixed] = profile({ born: ["1951-03-26", "Sep 9, 2008", "3/14/1990", "N/A", "2/1/2001"] }).findings;
    expect(mixed).toMatchObject({ finding: "mixed date orders", rows: 3 });
    expect(mixed?.says).toBe(
      "1 day is written month first, 0 day first, 1 year first and 1 with a word for the month; 1 could be either.",
    );
    expect(kinds({ born: ["Sep 9, 2008", "Oct 1, 1990"] })).toEqual([]);
    expect(kinds({ seen: ["2026-11-03 10:00", "2026-11-04 11:00"] })).toEqual([]);
    expect(kinds({ note: ["May", "June 3", "Ana", "Bo"] })).toEqual([]);
  });

  it("asks about a mark below 0 among ages and counts, and not about steps or changes", () => {
    const found = (make: (i: number) => number) => kinds({ id: many((i) => `p${i}`), number: many(make) });
    expect(found((i) => (i % 9 === 0 ? -1 : 18 + ((i * 7) % 60)))).toEqual(["codes for missing"]);
    expect(found((i) => (i % 4) - 1)).toEqual([]);
    expect(found((i) => ((i * 7) % 41) - 20)).toEqual([]);
    expect(found((i) => i - 1)).toEqual([]);
  });

  it("takes no codes for totals, and names a column once", () => {
    const county = many((i) => (i % 100 < 3 ? 2_000_000 + i - (i % 100) : 900_000 - i), 1000);
    const name = many((i) => `voter ${i}`, 1000);
    expect(kinds({ COUNTY_ID: county, name })).toEqual(["codes as numbers"]);
    expect(kinds({ votes: county, name })).toContain("repeated totals");
    expect(profile({ votes: county, name }).summary).toMatch(/repeated totals \(votes\)/);
  });

  it("asks what an empty cell means beside the only value of a column", () => {
    const advice = (cells: readonly unknown[]) => profile({ voted: cells, id: ["a", "b"] }).findings[0]?.next;
    expect(advice(["X", ""])).toContain("where it means no");
    expect(advice(["X", "X"])).toContain("Leave the column out");
  });

  it("sees days in two orders, and days of which nobody can tell the order", () => {
    const [mixed] = profile({ day: ["11/23/2026", "23.11.2026", "2026-11-03", "3/4/2026"] }).findings;
    expect(mixed).toMatchObject({ finding: "mixed date orders", rows: 3 });
    expect(mixed?.says).toContain("1 could be either");
    expect(kinds({ day: ["3/4/2026", "4/3/2026"] })).toEqual(["unclear date order"]);
    expect(kinds({ day: ["3/14/2026", "4/3/2026"] })).toEqual([]);
    expect(kinds({ day: ["2026-11-03", "2026-11-04"] })).toEqual([]);
  });

  it("sees codes for missing, also those of the Census Bureau", () => {
    expect(kinds({ income: [52000, -666666666, 61000] })).toEqual(["codes for missing"]);
    expect(kinds({ income: [52000, -999, 61000] })).toEqual(["codes for missing"]);
    expect(kinds({ change: [5, -9, -7] })).toEqual([]);
    expect(kinds({ city: ["N/A", "Flint", " "] })).toContain("codes for missing");
  });

  it("sees one label written in several ways, and stray spaces", () => {
    const [finding] = profile({ city: ["Flint", "flint ", "FLINT", "Troy"] }).findings;
    expect(finding).toMatchObject({ finding: "spelling variants", rows: 2 });
    expect(kinds({ city: ["Flint ", "Troy"] })).toEqual(["spelling variants"]);
    expect(kinds({ city: ["Flint", "Troy"] })).toEqual([]);
  });

  it("sees a value far from the rest, but not in row numbers, codes or a few rows", () => {
    expect(
      kinds({ doors: many((i) => (i === 7 ? 6000 : 40 + ((i * 7) % 23))), day: many((i) => `day ${i}`) }),
    ).toEqual(["far from the rest"]);
    expect(kinds({ row: many((i) => i + 1, 500) })).toEqual([]);
    expect(kinds({ doors: [40, 41, 6000] })).toEqual([]);
  });

  it("takes no repeated ages or scores for totals", () => {
    expect(kinds({ age: many((i) => 18 + (i % 15)), score: many((i) => i % 3) })).not.toContain(
      "repeated totals",
    );
  });

  it("says that a table has no rows, in place of nothing that stands out", () => {
    const { findings, summary } = profile({ id: [], note: [] });
    expect(findings).toMatchObject([{ finding: "no rows", says: "The table has column names and no rows." }]);
    expect(summary).toContain("To look at: no rows");
  });

  it("sees empty and constant columns, and cannot be changed", () => {
    expect(kinds({ id: [1, 2], note: [null, ""], state: ["MI", "MI"] })).toContain("one value only");
    expect(kinds({ id: [1, 2], note: [null, undefined] })).toEqual(["nothing known"]);
    expect(Object.isFrozen(profile({ id: [1] }).findings)).toBe(true);
  });
});

describe("profile of a list of voters", () => {
  const people = (cells: Record<string, readonly unknown[]>) =>
    profile({ name: ["Oona", "Petra", "Ulric", "Fenna"], ...cells });
  const found = (cells: Record<string, readonly unknown[]>, kind: string) =>
    people(cells).findings.filter(({ finding }) => finding === kind);

  it.each([
    [["1/1/1900", "04/05/1980", "12/30/1991", "7/8/1960"], 1],
    [["1900-01-01", "1980-04-05", "1991-12-30", "1850-01-01"], 2],
    [["00/00/0000", "04/05/1980", "12/30/1991", "0000-00-00"], 2],
    [["19000101", "19800405", "19911230", "00000000"], 2],
    [["01/01/1850", "02/03/1905", "12/30/1991", "7/8/1960"], 2],
    [["04/05/1980", "12/30/1991", "7/8/1960", "1/2/1950"], 0],
  ])("names placeholder birthdays: %j", (birth_date, rows) => {
    expect(found({ birth_date }, "placeholder days").reduce((sum, each) => sum + each.rows, 0)).toBe(rows);
  });

  it("names cells that an office covered, and years of two digits", () => {
    const cells = {
      registr_dt: ["XX/XX/XXXX", "##/##/####", "05/06/2004", "****"],
      dob: ["4/5/58", "12/30/91", "7/8/60", "1/2/50"],
    };
    expect(found(cells, "covered cells").map(({ column, rows }) => [column, rows])).toEqual([
      ["registr_dt", 3],
    ]);
    expect(found(cells, "two-digit years").map(({ column, next }) => [column, next])).toEqual([
      ["dob", "A birth never lies in the future: movement-data import reads it so."],
    ]);
  });

  it("keeps codes codes: it names those that were read as numbers, and never says to read one as a number", () => {
    const cells = {
      "Voter ID": ["100900001", "100900002", "100900003", "100900004"],
      Precinct: [12, 13, 14, 15],
      "House District": [7, 8, 9, 7],
      zip_code: ["489121234", "48912", "48913", "489111234"],
      account: ["10001", "10002", "10003", "10004"],
      Combo: ["101", "102", "101", "103"],
      doors: ["1,200", "80", "95", "7"],
    };
    const { findings } = people(cells);
    expect(findings[0]).toMatchObject({ finding: "codes as numbers", column: "Precinct, House District" });
    expect(findings[0]?.next).toContain('--text Precinct,"House District"');
    expect(findings.filter(({ next }) => next.includes("parseNumber")).map(({ column }) => column)).toEqual([
      "doors",
    ]);
    expect(findings.filter(({ next }) => next.includes("padStart"))).toEqual([]);
  });

  it("says of a ZIP code that lost its zero that it may be filled up only in its state", () => {
    const [zip] = found({ zip: ["021341234", "2134", "02135", "48912"] }, "lost leading zeros");
    expect([zip?.rows, zip?.next]).toEqual([1, expect.stringContaining("lies in the state of its row")]);
  });

  it("puts all columns without a value into one line, the last", () => {
    const { findings } = people({ a: [null, null, "", null], b: ["", "", "", ""], c: [1, 2, 3, 4] });
    expect(findings.at(-1)).toMatchObject({
      finding: "nothing known",
      column: "a, b",
      says: "No cell holds a value in these 2 columns.",
    });
    expect(findings.filter(({ finding }) => finding === "nothing known").length).toBe(1);
  });
});

it("speaks of one cell as of one", () => {
  const { findings, summary } = profile({
    income: [5, 6, -999],
    zip: ["2134", "02135", "02136"],
    day: ["XX/XX/XXXX", "11/05/24", "11/05/2024"],
    town: ["Detroit", "DETROIT", "Flint"],
  });
  expect(summary).toContain("3 rows, 4 columns.");
  expect(profile({ only: [7] }).summary).toContain("1 row, 1 column.");
  expect(findings.map(({ says }) => says)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^1 cell holds what looks like a code/),
      expect.stringMatching(/^1 of 3 codes in "zip" has fewer than 5 digits: .* It will match nothing/),
      expect.stringMatching(/^1 cell was covered by the office/),
      expect.stringMatching(/^1 day has a year of two digits/),
      expect.stringMatching(/^1 value is written in several ways/),
    ]),
  );
});
