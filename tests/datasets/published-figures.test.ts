import { describe, expect, it } from "vitest";
import type { DatasetName } from "../../src/library/table/datasets/dataset-name.js";
import { loadDataset } from "../../src/library/table/datasets/load-dataset.js";

type Row = Readonly<Record<string, string | number | boolean | null>>;
const rowsOf = (name: DatasetName): Row[] => loadDataset(name).objects() as Row[];
const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);
const count = (rows: readonly Row[], column: string, value: unknown): number =>
  rows.filter((row) => row[column] === value).length;

describe("the non-voters poll gives the figures its producer published", () => {
  const rows = rowsOf("nonvoters-2020");
  const weighted = (column: string, value: string, among = rows): number =>
    sum(
      among.filter((row) => row[column] === value),
      "weight",
    ) / sum(among, "weight");

  it("has 5,836 people: 1,811 always, 2,574 sporadic, 1,451 rarely or never", () => {
    expect(rows).toHaveLength(5836);
    expect(
      ["always", "sporadic", "rarely/never"].map((value) => count(rows, "voterCategory", value)),
    ).toEqual([1811, 2574, 1451]);
  });

  it.each([
    ["always", 0.2904],
    ["sporadic", 0.4293],
    ["rarely/never", 0.2803],
  ])("weighs %s at %f", (value, share) => {
    expect(weighted("voterCategory", value)).toBeCloseTo(share, 4);
  });

  it.each([
    ["Biden", 0.454],
    ["Trump", 0.349],
    ["unsure", 0.197],
  ])("weighs the support for %s at %f of those who answered", (value, share) => {
    const answered = rows.filter((row) => row.candidateSupport !== null);
    expect(Math.abs(weighted("candidateSupport", value, answered) - share)).toBeLessThan(0.0005);
  });

  it("keeps a refused answer missing, and asks the reasons for not voting only of those who do not always vote", () => {
    expect(count(rows, "registered", null)).toBe(20);
    expect(count(rows, "registered", false)).toBe(486);
    expect(count(rows, "obstacleLongLine", true)).toBe(1105);
    const asked = rows.filter((row) => row.reasonNoCandidate !== null);
    expect(asked).toHaveLength(1342);
    expect(asked.every((row) => row.saysTheyVote !== "always or almost always")).toBe(true);
  });

  it("puts every age into its band", () => {
    const bounds: Readonly<Record<string, readonly [number, number]>> = {
      "22-29": [22, 29],
      "30-44": [30, 44],
      "45-64": [45, 64],
      "65+": [65, 120],
    };
    for (const { age, ageBand } of rows) {
      const [low, high] = bounds[String(ageBand)] ?? [Number.NaN, Number.NaN];
      expect(Number(age) >= low && Number(age) <= high, `${age} in ${ageBand}`).toBe(true);
    }
  });
});

describe("the county returns give certified and published totals", () => {
  const rows = rowsOf("county-presidential");
  const year = (wanted: number) => rows.filter((row) => row.year === wanted);
  const michigan = (wanted: number) => year(wanted).filter((row) => row.state === "Michigan");

  it("equals Michigan's certified count in 2020 and 2024", () => {
    expect([sum(michigan(2020), "votesDem"), sum(michigan(2020), "votesRep")]).toEqual([
      2_804_040, 2_649_852,
    ]);
    expect([sum(michigan(2024), "votesDem"), sum(michigan(2024), "votesRep")]).toEqual([
      2_736_533, 2_816_636,
    ]);
  });

  it.each([
    [2016, 130_158_169],
    [2020, 158_433_557],
    [2024, 154_863_739],
  ])("sums to the national total of %i", (wanted, total) => {
    expect(sum(year(wanted), "votesTotal")).toBe(total);
  });

  it("sums to the national votes of both parties in 2020 and 2024", () => {
    expect([sum(year(2020), "votesDem"), sum(year(2020), "votesRep")]).toEqual([81_264_994, 74_208_196]);
    expect([sum(year(2024), "votesDem"), sum(year(2024), "votesRep")]).toEqual([75_006_739, 77_294_799]);
  });

  it("has Muskegon's three totals, from which the course derives a vote goal", () => {
    const muskegon = rows.filter((row) => row.fips === "26121");
    expect(muskegon.map((row) => row.votesTotal)).toEqual([77_114, 92_444, 95_160]);
  });

  it("matches 3,104 codes from 2020 to 2024, with 48 and 56 left over", () => {
    const [before, after] = [2020, 2024].map((wanted) => new Set(year(wanted).map((row) => row.fips)));
    if (before === undefined || after === undefined) throw new Error("Two years are compared.");
    expect([
      [...before].filter((fips) => after.has(fips)).length,
      [...before].filter((fips) => !after.has(fips)).length,
      [...after].filter((fips) => !before.has(fips)).length,
    ]).toEqual([3104, 48, 56]);
  });

  it("has each code once a year, with five digits, and votes that add up", () => {
    expect(new Set(rows.map((row) => `${row.year} ${row.fips}`)).size).toBe(rows.length);
    expect(rows.every((row) => /^\d{5}$/.test(String(row.fips)))).toBe(true);
    expect(
      rows.every(
        (row) => Number(row.votesDem) + Number(row.votesRep) + Number(row.votesOther) === row.votesTotal,
      ),
    ).toBe(true);
    expect(rows.every((row) => Number(row.votesOther) >= 0)).toBe(true);
  });

  it("says what a row is where it is not a county", () => {
    const areas = (wanted: number, state: string) => [
      ...new Set(
        year(wanted)
          .filter((row) => row.state === state)
          .map((row) => row.area),
      ),
    ];
    expect([areas(2016, "Alaska"), areas(2020, "Alaska"), areas(2024, "Alaska")]).toEqual([
      ["state"],
      ["house district"],
      ["house district"],
    ]);
    expect([areas(2020, "Connecticut"), areas(2024, "Connecticut")]).toEqual([
      ["county"],
      ["planning region"],
    ]);
    expect([areas(2020, "District of Columbia"), areas(2024, "District of Columbia")]).toEqual([
      ["county"],
      ["ward"],
    ]);
    expect(count(rows, "area", "house district")).toBe(80);
  });
});

describe("the raw county file of 2016 keeps its faults", () => {
  const rows = rowsOf("county-presidential-2016-raw");

  it("lost 316 leading zeros", () => {
    expect(rows).toHaveLength(3141);
    expect(rows.filter((row) => String(row.combined_fips).length === 4)).toHaveLength(316);
  });

  it("repeats Alaska's state total in 29 rows", () => {
    const alaska = rows.filter((row) => row.state_abbr === "AK");
    expect(alaska).toHaveLength(29);
    expect(new Set(alaska.map((row) => row.total_votes))).toEqual(new Set([246_588]));
  });

  it("sums to 137,062,633, and to 130,158,169 with Alaska counted once", () => {
    expect(sum(rows, "total_votes")).toBe(137_062_633);
    expect(sum(rows, "total_votes") - 28 * 246_588).toBe(130_158_169);
  });

  it("has the difference as text with a comma and without its sign", () => {
    expect(rows.some((row) => row.diff === "3,642")).toBe(true);
    expect(rows.some((row) => String(row.diff).startsWith("-"))).toBe(false);
    expect(rows.some((row) => Number(row.votes_dem) < Number(row.votes_gop))).toBe(true);
  });
});

describe("state turnout gives the published rates", () => {
  const rows = rowsOf("state-turnout");
  const at = (year: number, place: string) => rows.find((row) => row.year === year && row.place === place);

  it.each([
    [2008, 62.2],
    [2012, 58.6],
    [2014, 36.7],
    [2016, 60.1],
    [2018, 50.05],
    [2020, 65.99],
    [2022, 46.12],
  ])("says for the nation in %i %f percent of the eligible", (year, percent) => {
    expect(Math.abs(Number(at(year, "United States")?.turnoutBallots) * 100 - percent)).toBeLessThan(0.051);
  });

  it("has Minnesota far above Hawaii in 2018, and Michigan's survey far above its count", () => {
    expect(at(2018, "Minnesota")?.turnoutHighestOffice).toBeCloseTo(0.638, 3);
    expect(at(2018, "Hawaii")?.turnoutHighestOffice).toBeCloseTo(0.387, 3);
    expect(at(2018, "Michigan")?.turnoutHighestOffice).toBeCloseTo(0.565, 3);
    expect(at(2018, "Michigan")?.surveyTurnout).toBeCloseTo(0.717, 3);
  });

  it("covers 51 places and the nation in every election to 2014, and 51 places in 2016 and 2018", () => {
    for (let year = 1980; year <= 2014; year += 2) expect(count(rows, "year", year), String(year)).toBe(52);
    expect([2016, 2018, 2020, 2022].map((year) => count(rows, "year", year))).toEqual([52, 52, 1, 1]);
  });

  it("has rates that follow from its counts, and no rate where a count is missing", () => {
    for (const { eligible, ballots, turnoutBallots, highestOffice, turnoutHighestOffice, year } of rows) {
      if (Number(year) > 2014) continue;
      if (ballots === null) expect(turnoutBallots).toBeNull();
      else expect(turnoutBallots).toBeCloseTo(Number(ballots) / Number(eligible), 6);
      if (highestOffice === null) expect(turnoutHighestOffice).toBeNull();
      else expect(turnoutHighestOffice).toBeCloseTo(Number(highestOffice) / Number(eligible), 6);
    }
    expect(at(1982, "Louisiana")?.turnoutHighestOffice).toBeNull();
    expect(rows.filter((row) => Number(row.year) <= 2014 && row.ballots === null)).toHaveLength(223);
  });
});

describe("the surveys of Module 6 give the figures that were checked at their source", () => {
  it("has 6,145 people asked in 2016, of whom 61.1% by weight said yes", () => {
    const rows = rowsOf("cps-voting-2016");
    const yes = rows.filter((row) => row.answer === "yes");
    expect(rows).toHaveLength(6145);
    expect(sum(yes, "weight") / sum(rows, "weight")).toBeCloseTo(0.611, 3);
  });

  it("has 51,551 people in 2020: 59.7% of two for Biden, 94.2% say they voted, 96.8% of Democrats for Biden", () => {
    const rows = rowsOf("ces-2020");
    const of = (among: readonly Row[], column: string): number =>
      count(among, column, true) / (count(among, column, true) + count(among, column, false));
    expect(rows).toHaveLength(51551);
    expect(of(rows, "forBiden")).toBeCloseTo(0.597, 3);
    expect(of(rows, "saysTheyVoted")).toBeCloseTo(0.942, 3);
    expect(
      ["Democrat", "Independent", "Republican"].map((party) => {
        const own = rows.filter((row) => row.party === party);
        return Math.round(1000 * of(own, "forBiden")) / 10;
      }),
    ).toEqual([96.8, 57.1, 7.1]);
  });
});
