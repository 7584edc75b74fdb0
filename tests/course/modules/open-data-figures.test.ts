import { readFileSync } from "node:fs";
import { sum } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { countyMap } from "../../../src/library/chart/map/county-map.js";
import { explainFips } from "../../../src/library/table/clean/explain-fips.js";
import { normalizeFips } from "../../../src/library/table/clean/normalize-fips.js";
import { rollUpStates } from "../../../src/library/table/clean/roll-up-states.js";
import { describeDataset } from "../../../src/library/table/datasets/describe-dataset.js";
import { loadDataset } from "../../../src/library/table/datasets/load-dataset.js";
import { provenanceCard } from "../../../src/library/table/datasets/provenance-card.js";
import { joinTables } from "../../../src/library/table/join/join-tables.js";
import { proportionMoe } from "../../../src/library/table/margins/proportion-moe.js";
import { sumMoe } from "../../../src/library/table/margins/sum-moe.js";
import { profile } from "../../../src/library/table/profile/profile.js";
import { countBy } from "../../../src/library/table/summary/count-by.js";

// Every figure that the text of Module 5 states, computed as its cells compute it.
const raw = loadDataset("county-presidential-2016-raw");
const total = (column: string, table = raw): number => sum([...table.array(column)] as number[]);
const alaska = raw.filter((d: { state_abbr: string }) => d.state_abbr === "AK");
const counties = loadDataset("county-presidential");
const before = counties.filter((d: { year: number }) => d.year === 2020);
const after = counties.filter((d: { year: number }) => d.year === 2024);

describe("parts 1 and 2: the raw file", () => {
  it("has 316 codes without their zero and 29 rows that repeat one total", () => {
    const { findings, rows, columns } = profile(raw);
    const of = (finding: string) => findings.find((row) => row.finding === finding)?.rows;
    expect([rows, columns.length, findings.length]).toEqual([3141, 10, 4]);
    expect([of("lost leading zeros"), of("repeated totals")]).toEqual([316, 29]);
    expect(raw.array("diff")[0]).toBe("37,410");
  });

  it("adds up to 137,062,633 votes, and to 130,158,169 with Alaska once", () => {
    const [most] = [246_588, ...new Set([...alaska.array("total_votes")])];
    expect([alaska.numRows(), most, total("total_votes", alaska)]).toEqual([29, 246_588, 7_151_052]);
    expect(total("total_votes")).toBe(137_062_633);
    expect(total("total_votes") - 28 * 246_588).toBe(130_158_169);
    expect(total("total_votes") - 29 * 246_588).toBe(129_911_581);
    expect(28 * 246_588).toBe(6_904_464);
  });

  it("shows Alaska ahead of New York", () => {
    const states = countBy(raw, "state_abbr", { weights: "total_votes" }).slice(0, 6);
    expect(states.array("state_abbr").slice(0, 6)).toEqual(["CA", "FL", "TX", "AK", "NY", "PA"]);
  });

  it("is 6.29 million votes short of the final count of the same places, 6.5 million of the official total", () => {
    const final = loadDataset("county-context");
    const counted = total("dem2016", final) + total("rep2016", final) + total("other2016", final);
    expect(counted).toBe(136_196_874);
    expect(((counted - 129_911_581) / 1e6).toFixed(2)).toBe("6.29");
    expect(((136_669_276 - 130_158_169) / 1e6).toFixed(1)).toBe("6.5");
    for (const name of ["county-presidential", "county-presidential-2016-raw"] as const) {
      expect(describeDataset(name).knownFaults.join(" ")).toMatch(
        /6\.5 million .*136,669,276.*6\.29 million/,
      );
    }
  });
});

describe("parts 3 to 5: codes, the join, the swing", () => {
  it("finds every code again when the zero is back", () => {
    const codes = [...raw.array("combined_fips")].map((code) => normalizeFips(code));
    expect(codes.every((code) => /^\d{5}$/.test(String(code)))).toBe(true);
    const known = new Set(codes.map((code) => String(code).slice(0, 2)).filter((state) => state < "10"));
    expect([...known].sort()).toEqual(["01", "02", "04", "05", "06", "08", "09"]);
  });

  it("empties seven states whole, and leaves one place grey once the zeros are back", () => {
    const rows = raw.objects() as { state_abbr: string; combined_fips: string }[];
    const states = (digits: number) =>
      new Set(rows.filter((row) => row.combined_fips.length === digits).map((row) => row.state_abbr));
    expect([...states(4)].sort()).toEqual(["AK", "AL", "AR", "AZ", "CA", "CO", "CT"]);
    expect([...states(5)].filter((state) => states(4).has(state))).toEqual([]);
    const mended = raw.assign({ fips: [...raw.array("combined_fips")].map((code) => normalizeFips(code)) });
    const map = countyMap(mended, { fips: "fips", value: "per_dem", title: "t" });
    expect(map.alt).toContain("1 grey place has no data (Hawaii 1).");
  });

  it("holds one false match: 11001 is all of DC in 2020 and one ward in 2024", () => {
    const area = (table: typeof before) =>
      table.filter((d: { fips: string }) => d.fips === "11001").array("area")[0];
    expect([area(before), area(after)]).toEqual(["county", "ward"]);
  });

  it("matches 3,104 codes; 48 are only in 2020 (40 AK, 8 CT), 56 only in 2024 (40 AK, 9 CT, 7 DC)", () => {
    const { report, leftOnly, rightOnly } = joinTables(before, after, { key: "fips" });
    expect([before.numRows(), after.numRows()]).toEqual([3152, 3160]);
    expect([report.matched, report.leftOnly, report.rightOnly]).toEqual([3104, 48, 56]);
    const codes = (rows: typeof leftOnly) =>
      explainFips(rows, "fips").map(({ state, codes: n }) => [state, n]);
    expect(codes(leftOnly)).toEqual([
      ["Alaska", 40],
      ["Connecticut", 8],
    ]);
    expect(codes(rightOnly)).toEqual([
      ["Alaska", 40],
      ["Connecticut", 9],
      ["District of Columbia", 7],
    ]);
  });

  it("matches 3,106 places after the three became one row each", () => {
    const places = {
      fips: "fips",
      sum: ["votesDem", "votesRep", "votesTotal"],
      states: ["AK", "CT", "DC"],
    } as const;
    const { report } = joinTables(rollUpStates(before, places), rollUpStates(after, places), { key: "fips" });
    expect([report.matched, report.leftOnly, report.rightOnly]).toEqual([3106, 0, 0]);
  });

  it("sees Muskegon go from D+0.55 to R+1.79: a swing of 2.34 points", () => {
    const margin = (table: typeof before, fips = "26121"): number => {
      const [row] = table
        .params({ fips })
        .filter((d: { fips: string }, $: { fips: string }) => d.fips === $.fips)
        .objects() as {
        votesDem: number;
        votesRep: number;
        votesTotal: number;
      }[];
      return row === undefined ? Number.NaN : (100 * (row.votesDem - row.votesRep)) / row.votesTotal;
    };
    expect([margin(before).toFixed(2), margin(after).toFixed(2)]).toEqual(["0.55", "-1.79"]);
    expect((margin(before) - margin(after)).toFixed(2)).toBe("2.34");
    // Kent stayed on its side.
    expect([margin(before, "26081"), margin(after, "26081")].every((points) => points > 0)).toBe(true);
  });
});

describe("part 6: margins of error", () => {
  it("adds 1,200 ± 180 and 900 ± 150 to 2,100 ± 234", () => {
    const both = sumMoe([1200, 900], [180, 150]);
    expect([both.estimate, Math.round(both.moe)]).toEqual([2100, 234]);
    expect(proportionMoe({ estimate: 600, moe: 120 }, both).moe).toBeGreaterThan(0.04);
  });
});

describe("part 7 and the page", () => {
  it("has a card without gaps", () => {
    const card = provenanceCard(describeDataset("county-presidential"), { steps: ["kept 2020 and 2024"] });
    expect(card.gaps).toEqual([]);
  });

  it("states the figures that are asserted here", () => {
    const text = readFileSync("notebooks/5-open-data.ipynb", "utf8");
    const figures = [
      "7,151,052",
      "130,158,169",
      "129,911,581",
      "6.29 million",
      "3,152",
      "3,160",
      "2.34",
      "R+1.79",
    ];
    expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
  });
});
