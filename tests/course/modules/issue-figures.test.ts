import { describe, expect, it } from "vitest";
import { minimumDetectableEffect } from "../../../src/library/experiment/power/minimum-detectable-effect.js";
import { distributedCapacity } from "../../../src/library/organize/distributed/distributed-capacity.js";
import { hubsOverWeeks } from "../../../src/library/organize/distributed/hubs-over-weeks.js";
import { backwardsPlan } from "../../../src/library/organize/electoral/backwards-plan.js";
import { constituentIntensity } from "../../../src/library/organize/legislative/constituent-intensity.js";
import { districtTiers } from "../../../src/library/organize/legislative/district-tiers.js";
import { powerMap } from "../../../src/library/organize/legislative/power-map.js";
import { recountVote } from "../../../src/library/organize/legislative/recount-vote.js";
import { votesNeeded } from "../../../src/library/organize/legislative/votes-needed.js";
import { whipCount } from "../../../src/library/organize/legislative/whip-count.js";
import { whipTiers } from "../../../src/library/organize/legislative/whip-tiers.js";
import { describeDataset } from "../../../src/library/table/datasets/describe-dataset.js";
import { loadDataset } from "../../../src/library/table/datasets/load-dataset.js";
import { joinReport } from "../../../src/library/table/join/join-report.js";

// Every figure that the text of Module 3 states, computed as its cells compute it.
interface Row {
  readonly chamber: string;
  readonly votes: boolean;
  readonly roll: string;
  readonly level: string;
  readonly hardYes: boolean;
  readonly chance: number;
  readonly lean: number;
  readonly district: number;
  readonly biden2020: number;
  readonly trump2020: number;
  readonly population: number;
  readonly votingAge: number;
  readonly party: string;
  readonly signatures: number;
  readonly state: string;
  readonly tier: string;
  readonly evidence: string;
  readonly year: number;
  readonly votesDem: number;
  readonly votesRep: number;
  readonly votesTotal: number;
  readonly committees: string | null;
}
const rowsOf = (table: { objects(): object[] }): readonly Row[] => table.objects() as Row[];

describe("part 1: the power map", () => {
  const map = powerMap([
    { role: "Chair", influence: 5, support: 2, access: 1 },
    { role: "Speaker", influence: 5, support: 0, access: 0.4 },
    { role: "Hospital chief", influence: 4, support: -1, access: 0.6 },
    { role: "Union", influence: 3, support: 2, access: 1 },
    { role: "Chamber of commerce", influence: 4, support: -2, access: 1 },
  ]);

  it("has the balance +0.19 and sends you to the Speaker (2.0), then to the hospital chief (1.2)", () => {
    expect(map.balance.toFixed(2)).toBe("0.19");
    expect(map.rows.map(({ role, priority }) => [role, priority.toFixed(1)]).slice(0, 3)).toEqual([
      ["Speaker", "2.0"],
      ["Hospital chief", "1.2"],
      ["Chair", "0.0"],
    ]);
  });
});

describe("part 2: thresholds", () => {
  const members = rowsOf(loadDataset("congress-members"));
  const house = members.filter(({ chamber, votes }) => chamber === "house" && votes);

  it("has 431 voting members, 218 R, 212 D, 1 I, and 100 senators", () => {
    const of = (party: string): number => house.filter((row) => row.party === party).length;
    expect([house.length, of("Republican"), of("Democrat"), of("Independent")]).toEqual([431, 218, 212, 1]);
    expect(members.filter(({ chamber }) => chamber === "senate")).toHaveLength(100);
  });

  it("needs 216, 218 or 288 votes by rule, and 56 of 110", () => {
    const needed = (rule: "majority" | "majority of elected" | "two-thirds") =>
      votesNeeded({ seats: 435, seated: 431, rule });
    expect([needed("majority"), needed("majority of elected"), needed("two-thirds")]).toEqual([
      216, 218, 288,
    ]);
    expect(votesNeeded({ seats: 110, rule: "majority" })).toBe(56);
  });

  it("recounts HR 3746 as 312 to 116 among 428, with both parties split", () => {
    const votes = loadDataset("congress-votes-2023");
    const roll = votes.filter((v: Row) => v.roll === "h243-2023");
    const count = recountVote(roll, { vote: "vote", by: "party" });
    expect([roll.numRows(), count.yes, count.no]).toEqual([428, 312, 116]);
    expect(count.groups.every(({ yes, no }) => yes > 40 && no > 40)).toBe(true);
    // Whatever somebody had written down for each party, more than a hundred members voted otherwise.
    const [first, second] = count.groups.map(({ yes, no }) => [yes, no]);
    const wrong = (first ?? []).flatMap((a) => (second ?? []).map((b) => a + b));
    expect(Math.min(...wrong)).toBeGreaterThan(100);
    // On the day it was 314 to 117.
    expect([314 + 117 - 428, 314 - count.yes, 117 - count.no]).toEqual([3, 2, 1]);
    expect(new Set(votes.array("roll")).size).toBe(201);
  });
});

describe("part 3: the chamber", () => {
  const districts = loadDataset("michigan-districts-2022").filter((d: Row) => d.chamber === "house");
  const rows = rowsOf(districts);
  const tiers = districtTiers(districts, { district: "district", lean: "lean", votesNeeded: 56 });

  it("has 46 that lean D, 13 within 5, 23 within 10, and a 56th at R+4.4", () => {
    expect([tiers.ours, tiers.withinClose, tiers.withinNear]).toEqual([46, 13, 23]);
    expect(tiers.pivot).toMatchObject({ rank: 56, lean: -4.4 });
  });

  it("measures the lean from the country: a seat's own margin of 2020 is its lean plus 4.65", () => {
    const margin = (row: Row): number => row.biden2020 - row.trump2020;
    const off = rows.map((row) => margin(row) - row.lean);
    const mean = off.reduce((sum, value) => sum + value, 0) / off.length;
    const sd = Math.sqrt(off.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (off.length - 1));
    expect([mean.toFixed(2), sd.toFixed(1)]).toEqual(["4.65", "1.4"]);
    const of = (district: number): Row | undefined => rows.find((row) => row.district === district);
    const at = (district: number): number => margin(of(district) ?? (Number.NaN as never));
    expect([of(54)?.lean, at(54).toFixed(1)]).toEqual([-4.4, "2.0"]);
    // Four seats of Democrats lean Republican compared with the country, and all four voted for Biden.
    expect([22, 31, 76, 103].every((district) => at(district) > 0 && (of(district)?.lean ?? 0) < 0)).toBe(
      true,
    );
    expect(rows.filter((row) => Math.abs(margin(row)) <= 5)).toHaveLength(12);
    const county = rowsOf(loadDataset("county-presidential").filter((c: Row) => c.year === 2020));
    const sum = (of: (row: Row) => number): number => county.reduce((total, row) => total + of(row), 0);
    const country = (100 * (sum((c) => c.votesDem) - sum((c) => c.votesRep))) / sum((c) => c.votesTotal);
    expect(country.toFixed(1)).toBe("4.5");
    const passport = describeDataset("michigan-districts-2022");
    expect(passport.fields.find(({ name }) => name === "lean")?.description).toContain("from the country");
    expect(passport.knownFaults.join(" ")).toMatch(
      /lean plus 4\.65 .* seat 54 leans R\+4\.4 and voted for Biden by 2\.0/,
    );
  });

  it("has four Democrats in the 13 close districts that lean Republican, and committees for all 13", () => {
    const people = loadDataset("michigan-legislators").filter((p: Row) => p.chamber === "house");
    const close = districts
      .filter((d: Row) => d.lean >= -5 && d.lean <= 5)
      .lookup(people, "district", "name", "party", "committees");
    const seats = rowsOf(close);
    expect(seats).toHaveLength(13);
    expect(seats.filter(({ lean, party }) => lean < 0 && party === "Democratic")).toHaveLength(4);
    expect(seats.every(({ committees }) => (committees ?? "") !== "")).toBe(true);
    expect(rows.some(({ lean }) => Object.is(lean, -0))).toBe(false);
  });

  it("has 110 districts, 10,077,331 people, 71,951 of voting age on average, 54 carried by Biden", () => {
    expect(rows).toHaveLength(110);
    expect(rows.reduce((sum, { population }) => sum + population, 0)).toBe(10_077_331);
    expect(Math.round(rows.reduce((sum, { votingAge }) => sum + votingAge, 0) / 110)).toBe(71_951);
    expect(rows.filter((row) => row.biden2020 > row.trump2020)).toHaveLength(54);
  });

  it("has 435 US House districts: 209 lean D, 40 within 5, 83 within 10, and seat 218 at R+2.3", () => {
    const lean = loadDataset("congress-districts-2022");
    const us = districtTiers(lean, { district: "state", lean: "lean", votesNeeded: 218 });
    expect([us.seats, us.ours, us.withinClose, us.withinNear]).toEqual([435, 209, 40, 83]);
    expect(us.pivot).toMatchObject({ district: "NC", rank: 218, lean: -2.271673 });
    expect([40 / 435, 13 / 110].map((share) => Math.round(100 * share))).toEqual([9, 12]);
    expect(us.tiers.map(({ districts: n }) => n).reduce((sum, n) => sum + n, 0)).toBe(435);
  });

  it("gives every voting member of the US House, and every Michigan legislator, the lean of the district", () => {
    const key = (row: Row): string => `${row.state} ${row.district}`;
    const known = new Set(rowsOf(loadDataset("congress-districts-2022")).map(key));
    expect(known.size).toBe(435);
    const house = rowsOf(loadDataset("congress-members")).filter(
      (row) => row.votes && row.chamber === "house",
    );
    expect(house.filter((row) => !known.has(key(row)))).toEqual([]);
    const michigan = (name: "michigan-districts-2022" | "michigan-legislators") =>
      rowsOf(loadDataset(name)).map((row) => `${row.chamber} ${row.district}`);
    const report = joinReport(
      { seat: michigan("michigan-legislators") },
      { seat: michigan("michigan-districts-2022") },
      "seat",
    );
    // The source has two members for House district 6 and none for district 1: a known fault of the passport.
    expect(report).toMatchObject({ leftRows: 148, matched: 147 });
    expect(michigan("michigan-legislators").filter((seat) => seat === "house 6")).toHaveLength(2);
    expect(describeDataset("michigan-legislators").knownFaults.join(" ")).toContain("district 6");
    expect(rowsOf(loadDataset("michigan-legislators")).some(({ committees }) => committees !== null)).toBe(
      true,
    );
  });

  it("has 148 legislators: 58 R and 52 D in the House, 20 D and 18 R in the Senate", () => {
    const people = rowsOf(loadDataset("michigan-legislators"));
    const of = (chamber: string, party: string): number =>
      people.filter((row) => row.chamber === chamber && row.party === party).length;
    expect(people).toHaveLength(148);
    expect([of("house", "Republican"), of("house", "Democratic")]).toEqual([58, 52]);
    expect([of("senate", "Democratic"), of("senate", "Republican")]).toEqual([20, 18]);
  });
});

describe("parts 4 and 5: the chance to win", () => {
  const sheet = loadDataset("whip-sheet");
  const tiers = whipTiers(sheet, { tier: "tier", chance: "chance" });
  const count = whipCount(tiers, { votesNeeded: 56 });

  it("expects 52.78 votes, give or take 3.26, with a chance of one in five", () => {
    expect([count.expected.toFixed(2), count.sd.toFixed(2), count.probability.toFixed(3)]).toEqual([
      "52.78",
      "3.26",
      "0.201",
    ]);
  });

  it("has 58 by the coalition's count: 28 champions, 16 lean yes, 14 undecided by hope", () => {
    const rows = rowsOf(sheet);
    const of = (tier: string): readonly Row[] => rows.filter((row) => row.tier === tier);
    const hope = (evidence: string): number =>
      of("undecided").filter((row) => row.evidence === evidence).length;
    expect([of("champion").length, of("lean yes").length]).toEqual([28, 16]);
    expect([hope("staff sounded friendly"), hope("party lean")]).toEqual([9, 5]);
    expect(28 + 16 + 9 + 5).toBe(58);
  });

  it("has 44 who lean yes or champion it, and 31 hard", () => {
    const rows = rowsOf(sheet);
    expect(rows.filter(({ chance }) => chance >= 0.8)).toHaveLength(44);
    expect(rows.filter(({ hardYes }) => hardYes)).toHaveLength(31);
  });

  it("rises to 29% when caucuses move together, and falls from 84 to 73% for 50 votes", () => {
    const together = whipTiers(sheet, { tier: "tier", chance: "chance", caucus: "caucus" });
    const chance = (votesNeeded: number, correlation: number): number =>
      Math.round(100 * whipCount(together, { votesNeeded, correlation }).probability);
    expect([chance(56, 0), chance(56, 0.1), chance(50, 0), chance(50, 0.1)]).toEqual([20, 29, 84, 73]);
  });

  it("rises to 46% and 55.18 votes with 12 points on every undecided member", () => {
    const moved = tiers.map((t) => (t.name === "undecided" ? { ...t, p: t.p + 0.12 } : t));
    const after = whipCount(moved, { votesNeeded: 56 });
    expect([after.expected.toFixed(2), after.probability.toFixed(3)]).toEqual(["55.18", "0.461"]);
  });

  it("could find 23 points with 74 legislators a side", () => {
    expect(Math.round(100 * minimumDetectableEffect({ baseline: 0.5, n: 74 }))).toBe(23);
  });
});

describe("parts 6 and 7: places and groups", () => {
  it("has 7.08 calls per 10,000 in district 1, and a mean of 91,612 people", () => {
    expect(constituentIntensity({ contacts: 65, population: 91_856 }).toFixed(2)).toBe("7.08");
    expect(Math.round(10_077_331 / 110)).toBe(91_612);
  });

  it("sums the petition to 6,078,985 signatures, with Bristol West far above Walsall North", () => {
    const rows = rowsOf(loadDataset("uk-petition-241584"));
    const sum = (level: string): number =>
      rows.filter((row) => row.level === level).reduce((total, { signatures }) => total + signatures, 0);
    expect([sum("country"), sum("constituency")]).toEqual([6_078_985, 5_718_767]);
    const signatures = rows.filter((row) => row.level === "constituency").map((row) => row.signatures);
    expect(signatures).toHaveLength(650);
    expect([Math.max(...signatures), Math.min(...signatures)]).toEqual([37_105, 1_985]);
  });

  it("needs 3,000 dials, 34 shifts and 53 sign-ups for 84 calls: 2.8% of dials", () => {
    const chain = {
      contacts: 84,
      contactRate: 0.08,
      completionRate: 0.35,
      attemptsPerHour: 30,
      hoursPerShift: 3,
      flake: 0.35,
    };
    expect(backwardsPlan(chain)).toMatchObject({ attempts: 3000, completedShifts: 34, scheduledShifts: 53 });
    expect((100 * 0.08 * 0.35).toFixed(1)).toBe("2.8");
  });

  it("has 960 shifts from twelve hubs of which none falls away, and 720 if a quarter does", () => {
    expect(
      distributedCapacity({ hubs: 12, hubDropout: 0, hostsPerHub: 2, shiftsPerHostWeek: 5, weeks: 8 }),
    ).toBe(960);
    expect(
      distributedCapacity({ hubs: 12, hubDropout: 0.25, hostsPerHub: 2, shiftsPerHostWeek: 5, weeks: 8 }),
    ).toBe(720);
    // The chart counts week by week, and hubs work until they stop: the 720 are a floor.
    const weeks = hubsOverWeeks({
      hubs: 12,
      hubDropout: 0.25,
      hostsPerHub: 2,
      shiftsPerHostWeek: 5,
      weeks: 8,
    });
    expect(Math.round(weeks.at(-1)?.totalShifts ?? 0)).toBe(849);
  });
});
