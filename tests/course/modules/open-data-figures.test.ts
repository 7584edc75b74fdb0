import { readFileSync } from "node:fs";
import { mean, median, sum } from "simple-statistics";
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
    expect(map.alt).toContain("1 gray place has no data (Hawaii 1).");
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

const codesOf = (rows: typeof before): readonly string[] => Array.from(rows.array("fips"), String);
const states = (rows: typeof before) => explainFips(rows, "fips").map(({ state, codes }) => [state, codes]);

interface County {
  readonly stateCode: string;
  readonly county: string;
  readonly households: number;
  readonly broadband: number;
}

/** The counties of a state, and the share of its households with broadband. */
function broadbandIn(state: string) {
  const rows = (loadDataset("county-acs-2023").objects() as County[]).filter(
    ({ stateCode }) => stateCode === state,
  );
  const online = sum(rows.map(({ households, broadband }) => households * broadband));
  return { rows, share: online / sum(rows.map(({ households }) => households)) };
}

describe("part 5: an average of places", () => {
  it("is 86.0% in the 83 counties of Michigan, while 89.3% of the households have broadband", () => {
    const { rows, share } = broadbandIn("MI");
    expect(rows).toHaveLength(83);
    expect([mean(rows.map(({ broadband }) => broadband)).toFixed(1), share.toFixed(1)]).toEqual([
      "86.0",
      "89.3",
    ]);
    const lake = rows.find(({ county }) => county === "Lake County");
    expect([lake?.households, lake?.broadband]).toEqual([
      4931,
      Math.min(...rows.map(({ broadband }) => broadband)),
    ]);
  });
});

describe("the practice", () => {
  it("joins 2016 to 2024: 3,104 codes match, 9 are only in 2016 (1 AK, 8 CT), 56 only in 2024, and DC matches falsely", () => {
    const old = counties.filter((d: { year: number }) => d.year === 2016);
    const { report, leftOnly } = joinTables(old, after, { key: "fips" });
    expect([old.numRows(), report.matched, report.leftOnly, report.rightOnly]).toEqual([3113, 3104, 9, 56]);
    expect(states(leftOnly)).toEqual([
      ["Connecticut", 8],
      ["Alaska", 1],
    ]);
    expect(codesOf(old)).toContain("11001");
  });

  it("joins people to 2024: 3,116 match, 28 and 44 do not, and three boroughs match house districts by accident", () => {
    const people = loadDataset("county-acs-2023");
    const { rows, report, leftOnly, rightOnly } = joinTables(people, after, { key: "fips" });
    expect([report.matched, report.leftOnly, report.rightOnly]).toEqual([3116, 28, 44]);
    expect([...states(leftOnly), ...states(rightOnly)].map(([state]) => state)).not.toContain("Connecticut");
    expect(states(rightOnly)).toEqual([
      ["Alaska", 37],
      ["District of Columbia", 7],
    ]);
    expect(codesOf(rows).filter((code) => code.startsWith("02"))).toEqual(["02013", "02016", "02020"]);
    expect(codesOf(rows)).toContain("11001");
    const washington = codesOf(people.filter((d: { county: string }) => d.county === "Washington County"));
    expect(washington.length).toBeGreaterThan(20);
  });

  it("sees Saginaw go from D+0.29 to R+3.27: 3.56 points, after 1.43 before", () => {
    const margin = (year: number): number => {
      const row = counties
        .params({ year })
        .filter(
          (d: { year: number; fips: string }, $: { year: number }) => d.year === $.year && d.fips === "26145",
        );
      const of = (column: string): number => Number(row.get(column, 0));
      return (100 * (of("votesDem") - of("votesRep"))) / of("votesTotal");
    };
    expect([margin(2020).toFixed(2), margin(2024).toFixed(2)]).toEqual(["0.29", "-3.27"]);
    expect([(margin(2020) - margin(2024)).toFixed(2), (margin(2020) - margin(2016)).toFixed(2)]).toEqual([
      "3.56",
      "1.43",
    ]);
  });

  it("adds 850 ± 120, 640 ± 90 and 410 ± 60 to 1,900 ± 162", () => {
    const all = sumMoe([850, 640, 410], [120, 90, 60]);
    expect([all.estimate, Math.round(all.moe), Math.round(all.moe ** 2)]).toEqual([1900, 162, 26_100]);
  });

  it("has 89.4% of Georgia's households online, 81.3% in the average of 159 counties, 92.4% in Fulton", () => {
    const { rows, share } = broadbandIn("GA");
    const percents = rows.map(({ broadband }) => broadband);
    expect(rows).toHaveLength(159);
    expect([share, mean(percents), median(percents)].map((value) => value.toFixed(1))).toEqual([
      "89.4",
      "81.3",
      "82.7",
    ]);
    expect(rows.find(({ county }) => county === "Fulton County")?.broadband).toBe(92.4);
  });

  it("has 48,486 cases in 2015 and 18,820 in 2021, from 45 and from 25 offices with a hundred cases or more", () => {
    const rows = loadDataset("casework-offices").objects() as { year: number; cases: number }[];
    const of = (year: number) => rows.filter((row) => row.year === year).map(({ cases }) => cases);
    expect([sum(of(2015)), sum(of(2021))]).toEqual([48_486, 18_820]);
    expect([2015, 2021].map((year) => of(year).filter((cases) => cases >= 100).length)).toEqual([45, 25]);
    expect(of(2024)).toHaveLength(7);
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
      "−1.79",
      "86.0%",
      "48,486",
      "18,820",
    ];
    expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
  });
});
