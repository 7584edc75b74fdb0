import { describe, expect, it } from "vitest";
import { findPrediction } from "../../../src/course/modules/index.js";
import { minimumDetectableEffect } from "../../../src/library/experiment/power/minimum-detectable-effect.js";
import { backwardsPlan } from "../../../src/library/organize/electoral/backwards-plan.js";
import { districtTiers } from "../../../src/library/organize/legislative/district-tiers.js";
import { powerMap } from "../../../src/library/organize/legislative/power-map.js";
import { votesNeeded } from "../../../src/library/organize/legislative/votes-needed.js";
import { whipCount } from "../../../src/library/organize/legislative/whip-count.js";
import { whipTiers } from "../../../src/library/organize/legislative/whip-tiers.js";
import { describeDataset } from "../../../src/library/table/datasets/describe-dataset.js";
import { loadDataset } from "../../../src/library/table/datasets/load-dataset.js";

// Every figure that the core of Module 3 states, computed as its cells compute it, and the truth of every guess.
interface Row {
  readonly chamber: string;
  readonly votes: boolean;
  readonly hardYes: boolean;
  readonly chance: number;
  readonly lean: number;
  readonly district: number;
  readonly biden2020: number;
  readonly trump2020: number;
  readonly party: string;
  readonly tier: string;
  readonly evidence: string;
  readonly lastWord: string;
  readonly year: number;
  readonly votesDem: number;
  readonly votesRep: number;
  readonly votesTotal: number;
}
const rowsOf = (table: { objects(): object[] }): readonly Row[] => table.objects() as Row[];
const margin = (row: Row | undefined): number => (row?.biden2020 ?? Number.NaN) - (row?.trump2020 ?? 0);
const truth = (id: string): unknown => findPrediction(id)?.truth?.();

describe("the guesses", () => {
  it.each([
    ["m3.majority", "216"],
    ["m3.close", 13],
    ["m3.seat54", "Biden, by 2.0 points"],
    ["m3.hard", 31],
    ["m3.together", "it rises"],
  ])("%s has the truth %o", (id, expected) => {
    expect(truth(id)).toEqual(expected);
  });

  it("m3.chance has the truth 20%", () => {
    expect(Number(truth("m3.chance")).toFixed(1)).toBe("20.1");
  });
});

describe("part 1: the power map", () => {
  const actors = (access: number) => [
    { role: "Chair", influence: 5, support: 2, access: 1 },
    { role: "Speaker", influence: 5, support: 0, access: 0.4 },
    { role: "Hospital chief", influence: 4, support: -1, access },
    { role: "Union", influence: 3, support: 2, access: 1 },
    { role: "Chamber of commerce", influence: 4, support: -2, access: 1 },
  ];

  it("sends you to the Speaker (2.0), then to the hospital chief (1.2), and nowhere near the Chair", () => {
    const map = powerMap(actors(0.6));
    expect(map.rows.map(({ role, priority }) => [role, priority.toFixed(1)]).slice(0, 3)).toEqual([
      ["Speaker", "2.0"],
      ["Hospital chief", "1.2"],
      ["Chair", "0.0"],
    ]);
  });

  it("cannot make the hospital chief come first: at most they are level with the Speaker", () => {
    const [first, second] = powerMap(actors(1)).rows;
    expect([first?.priority, second?.priority]).toEqual([2, 2]);
  });
});

describe("part 2: thresholds", () => {
  const house = rowsOf(loadDataset("congress-members")).filter(
    ({ chamber, votes }) => chamber === "house" && votes,
  );

  it("has 431 voting members, 218 R, 212 D, 1 I", () => {
    const of = (party: string): number => house.filter((row) => row.party === party).length;
    expect([house.length, of("Republican"), of("Democrat"), of("Independent")]).toEqual([431, 218, 212, 1]);
  });

  it("needs 216, 218 or 288 votes by rule, so that one party passes a bill alone by the first two", () => {
    const needed = (rule: "majority" | "majority of elected" | "two-thirds") =>
      votesNeeded({ seats: 435, seated: 431, rule });
    expect([needed("majority"), needed("majority of elected"), needed("two-thirds")]).toEqual([
      216, 218, 288,
    ]);
    expect(votesNeeded({ seats: 110, rule: "majority" })).toBe(56);
  });
});

describe("part 3: the chamber", () => {
  const districts = loadDataset("michigan-districts-2022").filter((d: Row) => d.chamber === "house");
  const rows = rowsOf(districts);
  const tiers = districtTiers(districts, { district: "district", lean: "lean", votesNeeded: 56 });

  it("has 110 districts, 13 within 5 of the country, and a 56th, district 54, at R+4.4", () => {
    expect([tiers.seats, tiers.withinClose]).toEqual([110, 13]);
    expect(tiers.pivot).toMatchObject({ rank: 56, lean: -4.4, district: "54" });
  });

  it("measures the lean from the country: a seat's own margin of 2020 is its lean plus 4.65", () => {
    const off = rows.map((row) => margin(row) - row.lean);
    const mean = off.reduce((sum, value) => sum + value, 0) / off.length;
    expect(mean.toFixed(2)).toBe("4.65");
    expect(margin(rows.find(({ district }) => district === 54)).toFixed(1)).toBe("2.0");
    expect(rows.filter((row) => margin(row) > 0)).toHaveLength(54);
    expect(rows.filter((row) => Math.abs(margin(row)) <= 5)).toHaveLength(12);
    const county = rowsOf(loadDataset("county-presidential")).filter(({ year }) => year === 2020);
    const sum = (of: (row: Row) => number): number => county.reduce((total, row) => total + of(row), 0);
    const country = (100 * (sum((c) => c.votesDem) - sum((c) => c.votesRep))) / sum((c) => c.votesTotal);
    expect(country.toFixed(1)).toBe("4.5");
    const passport = describeDataset("michigan-districts-2022");
    expect(passport.fields.find(({ name }) => name === "lean")?.description).toContain("from the country");
  });

  it("has seat 30 of the Senate at R+3.2, carried by Biden by 3.8, 50.7 to 46.9", () => {
    const seat = rowsOf(loadDataset("michigan-districts-2022")).find(
      ({ chamber, district }) => chamber === "senate" && district === 30,
    );
    expect([seat?.lean, seat?.biden2020.toFixed(1), seat?.trump2020.toFixed(1)]).toEqual([
      -3.2,
      "50.7",
      "46.9",
    ]);
    expect(margin(seat).toFixed(1)).toBe("3.8");
  });
});

describe("part 4: the chance to win", () => {
  const sheet = loadDataset("whip-sheet");
  const rows = rowsOf(sheet);
  const tiers = whipTiers(sheet, { tier: "tier", chance: "chance" });
  const count = whipCount(tiers, { votesNeeded: 56 });

  it("expects 52.78 votes, give or take 3.3", () => {
    expect([count.expected.toFixed(2), count.sd.toFixed(1)]).toEqual(["52.78", "3.3"]);
  });

  it("has 58 by the coalition's count: 28 champions, 16 lean yes, 14 undecided by hope; 31 are hard", () => {
    const of = (tier: string): readonly Row[] => rows.filter((row) => row.tier === tier);
    const hope = (evidence: string): number =>
      of("undecided").filter((row) => row.evidence === evidence).length;
    expect([of("champion").length, of("lean yes").length]).toEqual([28, 16]);
    expect([hope("staff sounded friendly"), hope("party lean")]).toEqual([9, 5]);
    expect(28 + 16 + 9 + 5).toBe(58);
    expect(rows.filter(({ hardYes }) => hardYes)).toHaveLength(31);
    expect(of("champion").filter(({ hardYes }) => !hardYes)).toEqual([]);
  });

  it("has 16 hard with a word since 12 December, 15 stale, 59 of all seats", () => {
    const fresh = rows.filter(({ lastWord }) => lastWord >= "2026-12-12");
    expect([fresh.filter(({ hardYes }) => hardYes).length, fresh.length]).toEqual([16, 59]);
    expect(Date.parse("2027-01-11") - Date.parse("2026-12-12")).toBe(30 * 86_400_000);
  });

  it("rises to 29% when caucuses move together, and falls from 84 to 73% for 50 votes", () => {
    const together = whipTiers(sheet, { tier: "tier", chance: "chance", caucus: "caucus" });
    const chance = (votesNeeded: number, correlation: number): number =>
      Math.round(100 * whipCount(together, { votesNeeded, correlation }).probability);
    expect([chance(56, 0), chance(56, 0.1), chance(50, 0), chance(50, 0.1)]).toEqual([20, 29, 84, 73]);
  });

  it("rises to 46% with 12 points on every undecided member, which 74 legislators a side could not have found", () => {
    const moved = tiers.map((t) => (t.name === "undecided" ? { ...t, p: t.p + 0.12 } : t));
    expect(whipCount(moved, { votesNeeded: 56 }).probability.toFixed(2)).toBe("0.46");
    expect(Math.round(100 * minimumDetectableEffect({ baseline: 0.5, n: 74 }))).toBe(23);
  });
});

describe("part 5 and the practice", () => {
  const chain = {
    contacts: 84,
    contactRate: 0.08,
    completionRate: 0.35,
    attemptsPerHour: 30,
    hoursPerShift: 3,
    flake: 0.35,
  };

  it("needs 3,000 dials, 34 shifts and 53 sign-ups for 84 calls: 2.8% of dials", () => {
    expect(backwardsPlan(chain)).toMatchObject({ attempts: 3000, completedShifts: 34, scheduledShifts: 53 });
    expect((100 * 0.08 * 0.35).toFixed(1)).toBe("2.8");
  });

  it("saves more by twice as many who pick up (27 sign-ups) than by no flake at all (34)", () => {
    expect(backwardsPlan({ ...chain, contactRate: 0.16 }).scheduledShifts).toBe(27);
    expect(backwardsPlan({ ...chain, flake: 0 }).scheduledShifts).toBe(34);
  });

  it("needs 9,625 dials, 172 shifts and 246 sign-ups for 231 calls", () => {
    const calls = { contacts: 231, contactRate: 0.06, completionRate: 0.4, attemptsPerHour: 28 };
    const plan = backwardsPlan({ ...calls, hoursPerShift: 2, flake: 0.3 });
    expect(plan).toMatchObject({ attempts: 9625, completedShifts: 172, scheduledShifts: 246 });
    expect([Math.ceil(172 * 1.3), Math.ceil(Math.ceil(231 / 0.06 / 56) / 0.7)]).toEqual([224, 99]);
  });
});
