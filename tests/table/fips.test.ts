import { describe, expect, it } from "vitest";
import { explainFips } from "../../src/library/table/clean/explain-fips.js";
import { currentFips, FIPS_CHANGES } from "../../src/library/table/clean/fips-changes.js";
import { normalizeFips } from "../../src/library/table/clean/normalize-fips.js";
import { rollUpStates } from "../../src/library/table/clean/roll-up-states.js";
import { findState, STATE_CODES } from "../../src/library/table/clean/state-codes.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";
import { joinTables } from "../../src/library/table/join/join-tables.js";

const of = (year: number) =>
  loadDataset("county-presidential")
    .params({ year })
    .filter((row: { year: number }, $: { year: number }) => row.year === $.year)
    .reify();

describe("state codes", () => {
  it("knows 50 states, DC and 5 territories, each once", () => {
    expect(STATE_CODES).toHaveLength(56);
    for (const key of ["fips", "postal", "name"] as const)
      expect(new Set(STATE_CODES.map((state) => state[key])).size).toBe(56);
  });

  it("agrees with the codes and names of the county file", () => {
    const rows = of(2024).objects() as { fips: string; state: string; stateCode: string }[];
    for (const { fips, state, stateCode } of rows)
      expect(findState(fips.slice(0, 2))).toMatchObject({ name: state, postal: stateCode });
  });

  it.each([[9], ["9"], ["09"], ["ct"], [" Connecticut "]])("reads %j as Connecticut", (value) => {
    expect(findState(value)?.fips).toBe("09");
  });

  it.each([["XX"], [99], [null], [""]])("knows no state %j", (value) => {
    expect(findState(value)).toBeUndefined();
  });
});

describe("normalizeFips", () => {
  it.each([
    [1001, "01001"],
    ["1001", "01001"],
    [" 01001 ", "01001"],
    ["1001.0", "01001"],
    ["'01001", "01001"],
    ["0500000US26121", "26121"],
    ["050XX00US26121", "26121"],
    [99001, null],
    ["121", null],
    ["2612100", null],
    [26121.5, null],
    [-1001, null],
    ["Muskegon", null],
    [null, null],
  ] as const)("reads %j as %j", (value, expected) => {
    expect(normalizeFips(value)).toBe(expected);
  });

  it("reads states and tracts, and refuses a level that does not exist", () => {
    expect(normalizeFips(9, { level: "state" })).toBe("09");
    expect(normalizeFips("9110202300", { level: "tract" })).toBe("09110202300");
    expect(() => normalizeFips("1", { level: "zip" as never })).toThrow(/one of state, county, tract/);
  });

  it("mends all 316 codes of the raw file: then only Alaska's districts and one renamed county have no partner", () => {
    const raw = loadDataset("county-presidential-2016-raw");
    const codes = Array.from(raw.array("combined_fips") as ArrayLike<string>, (code) => normalizeFips(code));
    expect(codes.every((code) => code?.length === 5)).toBe(true);
    const known = new Set(Array.from(of(2020).array("fips") as ArrayLike<string>));
    const strange = codes.filter((code) => !known.has(code ?? "") && !code?.startsWith("02"));
    expect(strange).toEqual(["46113"]);
    expect(currentFips("46113")).toBe("46102");
    expect(known.has("46102")).toBe(true);
  });
});

describe("Connecticut", () => {
  it("is eight counties in 2020 and nine planning regions in 2024, as the list of changes says", () => {
    const change = FIPS_CHANGES.find(({ year }) => year === 2022);
    const codes = (year: number) =>
      (of(year).array("fips") as string[]).filter((code) => code.startsWith("09")).sort();
    expect(codes(2020)).toEqual(change?.before);
    expect(codes(2024)).toEqual(change?.after);
  });

  it("is explained among what a join leaves over: 40 + 8, and 40 + 9 + 7", () => {
    const joined = joinTables(of(2020), of(2024), { key: "fips", suffixes: ["_2020", "_2024"] });
    const why = (data: typeof joined.leftOnly) =>
      explainFips(data, "fips").map(({ state, codes }) => [state, codes]);
    expect(joined.rows.numRows()).toBe(3104);
    expect(why(joined.leftOnly)).toEqual([
      ["Alaska", 40],
      ["Connecticut", 8],
    ]);
    expect(why(joined.rightOnly)).toEqual([
      ["Alaska", 40],
      ["Connecticut", 9],
      ["District of Columbia", 7],
    ]);
    expect(explainFips(joined.rightOnly, "fips")[1]?.why).toMatch(/planning regions.*2022/);
  });

  it("joins without a loss once the three places are one row each, and no vote is lost", () => {
    const sum = ["votesDem", "votesRep", "votesOther", "votesTotal"];
    const places = { fips: "fips", sum, states: ["AK", "CT", "DC"] };
    const [a, b] = [rollUpStates(of(2020), places), rollUpStates(of(2024), places)];
    const { report } = joinTables(a, b, { key: "fips" });
    expect([report.leftOnly, report.rightOnly, report.matched]).toEqual([0, 0, 3106]);
    const total = (data: typeof a) => (data.array("votesTotal") as number[]).reduce((x, y) => x + y, 0);
    expect([total(a), total(b)]).toEqual([158_433_557, 154_863_739]);
    const ct = b.objects().find((row) => (row as { fips: string }).fips === "09000");
    expect(ct).toMatchObject({ state: "Connecticut", county: null, area: "planning region" });
  });

  it("refuses unknown states and cells that are no numbers", () => {
    const data = { fips: ["09001"], votes: ["12"] };
    expect(() => rollUpStates(data, { fips: "fips", sum: [], states: ["Conecticut"] })).toThrow(
      /No state is called/,
    );
    expect(() => rollUpStates(data, { fips: "fips", sum: ["votes"], states: ["CT"] })).toThrow(
      /Row 1 of "votes" is the text "##" \(masked\)/,
    );
  });
});

describe("explainFips", () => {
  it("names lost zeros, words, whole states and codes it knows nothing about", () => {
    const reasons = explainFips({ fips: [1001, "Muskegon", "09000", "26999", null] }, "fips");
    expect(reasons.map(({ why }) => why)).toEqual(
      [
        'Lost its zero or is a number: write "01001" as text.',
        "Not a county code.",
        "The whole state in one row.",
        "No change of this code is known: look at the other table.",
      ].sort((a) => (a === "Not a county code." ? -1 : 0)),
    );
  });
});
