import { op } from "arquero";
import { describe, expect, it } from "vitest";
import { findPrediction } from "../../../src/course/modules/index.js";
import { estimateFromCounts } from "../../../src/library/experiment/estimate/estimate-from-counts.js";
import { backwardsPlan } from "../../../src/library/organize/electoral/backwards-plan.js";
import { backwardsSensitivity } from "../../../src/library/organize/electoral/backwards-sensitivity.js";
import { costPerVote } from "../../../src/library/organize/electoral/cost-per-vote.js";
import { netVotes } from "../../../src/library/organize/electoral/net-votes.js";
import { paceReport } from "../../../src/library/organize/electoral/pace-report.js";
import { reachAfterPasses } from "../../../src/library/organize/electoral/reach-after-passes.js";
import { voteGoal } from "../../../src/library/organize/electoral/vote-goal.js";
import { describeDataset } from "../../../src/library/table/datasets/describe-dataset.js";
import { loadDataset } from "../../../src/library/table/datasets/load-dataset.js";

// Every figure that the text of Module 2 states, computed as its cells compute it.
interface Row {
  readonly fips: string;
  readonly study: string;
  readonly week: number;
  readonly year: number;
}

const effect = { estimate: 0.02536, low: 0.01817, high: 0.03255 };

describe("the setup", () => {
  it("has 10,704 votes in 5,021 precincts, two a precinct, and 56 adjustments with 6,243 votes", () => {
    const totals = loadDataset("michigan-precincts-2016")
      .rollup({ rows: op.count(), trump: op.sum("trump"), clinton: op.sum("clinton") })
      .object() as { rows: number; trump: number; clinton: number };
    expect(totals).toEqual({ rows: 5077, trump: 2_279_543, clinton: 2_268_839 });
    const rows = loadDataset("michigan-precincts-2016").objects() as {
      precinct: string;
      trump: number;
      clinton: number;
      others: number;
    }[];
    const adjustments = rows.filter(({ precinct }) => precinct === "Statistical Adjustments");
    const votes = adjustments.reduce((sum, row) => sum + row.trump + row.clinton + row.others, 0);
    expect([adjustments.length, votes, rows.length - adjustments.length]).toEqual([56, 6243, 5021]);
    expect(totals.trump - totals.clinton).toBe(10_704);
    expect(Math.round(10_704 / 5021)).toBe(2);
    expect(describeDataset("michigan-precincts-2016").knownFaults.join(" ")).toContain("5,021 precincts");
  });
});

describe("part 2: Muskegon", () => {
  const later = loadDataset("county-presidential").filter((d: Row) => d.fips === "26121" && d.year > 2016);
  const first = loadDataset("county-context").filter((d: Row) => d.fips === "26121");
  const of2016 = ["dem2016", "rep2016", "other2016"].reduce(
    (sum, name) => sum + Number(first.get(name, 0)),
    0,
  );
  const ballots = [of2016, ...Array.from(later.array("votesTotal"), Number)];
  const goal = voteGoal({ pastTurnout: ballots, share: 0.52 });

  it("expects 88,564 ballots, wins with 44,283, aims at 46,054 and is ready for 49,484", () => {
    expect(ballots).toEqual([78_088, 92_444, 95_160]);
    expect(goal.expectedTurnout).toBe(88_564);
    expect([goal.winNumber, goal.voteGoal, goal.high.voteGoal]).toEqual([44_283, 46_054, 49_484]);
    expect(95_160 - 78_088).toBeGreaterThan(17_000);
  });

  it("takes 2016 from the final count, which the precincts give too, not from the early file's 77,114", () => {
    const precincts = loadDataset("michigan-precincts-2016").filter((d: Row) => d.fips === "26121");
    const counted = ["trump", "clinton", "others"].map((name) =>
      Array.from(precincts.array(name), Number).reduce((sum, votes) => sum + votes, 0),
    );
    expect(counted.reduce((sum, votes) => sum + votes, 0)).toBe(of2016);
    const early = loadDataset("county-presidential").filter(
      (d: Row) => d.fips === "26121" && d.year === 2016,
    );
    expect(early.get("votesTotal", 0)).toBe(77_114);
  });

  it("says that Michigan falls from 65 to 43% and from 65 to 57%, and the country from 59 to 37%", () => {
    const rows = loadDataset("state-turnout").objects() as {
      year: number;
      place: string;
      turnoutBallots: number;
      turnoutHighestOffice: number;
    }[];
    const at = (place: string, year: number) => rows.find((row) => row.place === place && row.year === year);
    const michigan = [2012, 2014, 2016, 2018].map((year) => at("Michigan", year)?.turnoutHighestOffice ?? 0);
    expect(michigan.map((share) => Math.round(100 * share))).toEqual([65, 43, 65, 57]);
    const nation = [2012, 2014].map((year) => at("United States", year)?.turnoutBallots ?? 0);
    expect(nation.map((share) => (100 * share).toFixed(1))).toEqual(["58.6", "36.7"]);
    const shown = rows.filter(({ place, year }) => place === "Michigan" && year >= 2008);
    expect(shown.map(({ year }) => year)).toEqual([2008, 2010, 2012, 2014, 2016, 2018]);
    const kept = (place: string, from: number): number =>
      (at(place, from + 2)?.turnoutBallots ?? 0) / (at(place, from)?.turnoutBallots ?? 1);
    // In the whole country 2014 fell further still.
    expect(kept("United States", 2012)).toBeLessThan(kept("Michigan", 2012));
    // "Two years after a president, far fewer come": each midterm of the chart lies below the year before and after it.
    const drawn = shown.map(({ turnoutHighestOffice }) => turnoutHighestOffice);
    for (const i of [1, 3, 5]) expect(drawn[i]).toBeLessThan((drawn[i - 1] ?? 0) - 0.08);
  });
});

describe("part 3: backwards", () => {
  const chain = (contactRate: number, flake: number) =>
    backwardsPlan({
      contacts: 6000,
      contactRate,
      flake,
      attemptsPerHour: 15,
      hoursPerShift: 3,
      shiftsEach: 4,
    });

  it("doubles the sign-ups from 668 to 1,335 when flake rises from 20% to 60%", () => {
    expect(chain(0.25, 0.2)).toMatchObject({ completedShifts: 534, scheduledShifts: 668 });
    // People follow from the shifts worked, not from the sign-ups: 534 at four each.
    expect([0.2, 0.6].map((flake) => chain(0.25, flake).volunteers)).toEqual([134, 134]);
    expect(chain(0.25, 0.6).scheduledShifts).toBe(1335);
    expect(Math.round(1335 / 668)).toBe(2);
  });

  it("needs 22,500 doors, 500 shifts, 770 sign-ups and 125 volunteers at 4 in 15", () => {
    expect(chain(4 / 15, 0.35)).toMatchObject({
      attempts: 22_500,
      completedShifts: 500,
      scheduledShifts: 770,
      volunteers: 125,
    });
    expect(chain(0.22, 0.35)).toMatchObject({
      attempts: 27_273,
      completedShifts: 607,
      scheduledShifts: 934,
      volunteers: 152,
    });
    const phone = {
      contacts: 6000,
      contactRate: 0.08,
      attemptsPerHour: 30,
      hoursPerShift: 3,
      flake: 0.35,
      shiftsEach: 4,
    };
    expect(backwardsPlan(phone)).toMatchObject({
      attempts: 75_000,
      completedShifts: 834,
      scheduledShifts: 1284,
      volunteers: 209,
    });
  });

  it("is moved most by the contact rate and the flake rate", () => {
    const rows = backwardsSensitivity({
      contacts: { value: 6000, low: 5000, high: 7000 },
      contactRate: { value: 4 / 15, low: 0.15, high: 0.3 },
      flake: { value: 0.35, low: 0.2, high: 0.6 },
      attemptsPerHour: { value: 15, low: 12, high: 20 },
      hoursPerShift: 3,
    });
    expect(rows.map(({ assumption, swing }) => [assumption, swing])).toEqual([
      ["contactRate", 683],
      ["flake", 625],
      ["attemptsPerHour", 385],
      ["contacts", 257],
    ]);
  });

  it("is moved most by flake when the contact rate was never below 25%", () => {
    const [first] = backwardsSensitivity({
      contacts: { value: 6000, low: 5000, high: 7000 },
      contactRate: { value: 4 / 15, low: 0.25, high: 0.3 },
      flake: { value: 0.35, low: 0.2, high: 0.6 },
      attemptsPerHour: { value: 15, low: 12, high: 20 },
      hoursPerShift: 3,
    });
    expect(first?.assumption).toBe("flake");
  });

  it("takes 834 worked shifts by phone, and 1,284 sign-ups at 35% flake", () => {
    expect(Math.ceil(834 / 0.65)).toBe(1284);
  });

  it("reaches 22, 39, 53 and 63% in one to four passes", () => {
    const reach = [1, 2, 3, 4].map((passes) => reachAfterPasses({ contactRate: 0.22, passes }));
    expect(reach.map((share) => Math.round(100 * share))).toEqual([22, 39, 53, 63]);
    expect((100 * (reach[2] ?? 0)).toFixed(1)).toBe("52.5");
  });
});

describe("parts 4 and 5: what a conversation buys", () => {
  it("brings 152 votes, 109 to 195, one in 39; on the doors it would be 571", () => {
    const net = netVotes({ contacts: 6000, effect });
    expect([net.votes, net.low, net.high].map((votes) => Math.round(votes ?? 0))).toEqual([152, 109, 195]);
    expect(Math.round(1 / effect.estimate)).toBe(39);
    expect([1 / effect.high, 1 / effect.low].map(Math.round)).toEqual([31, 55]);
    expect(Math.round(22_500 * effect.estimate)).toBe(571);
    expect(((1 / 14) * 100).toFixed(1)).toBe("7.1");
  });

  it.each([
    [4, [197, 154, 275]],
    [6, [131, 102, 183]],
  ])("costs at %i conversations an hour %j dollars a vote", (contactsPerHour, expected) => {
    const { cost, low, high } = costPerVote({ hourlyCost: 20, contactsPerHour, effect });
    expect([cost, low, high].map((dollars) => Math.round(dollars ?? 0))).toEqual(expected);
  });

  it("costs by phone more than the doors of six an hour, and stays far above the letters", () => {
    const phones = costPerVote({ hourlyCost: 20, contactsPerHour: 10, effect: 0.0098 });
    expect(Math.round(phones.cost)).toBe(204);
    expect(phones).not.toHaveProperty("low");
  });

  it("costs $1.93 with the Neighbors letter and $3.24 with the Self letter", () => {
    const letters = estimateFromCounts(
      loadDataset("published-experiments").filter((d: Row) => d.study === "Michigan 2006"),
      { arm: "arm", n: "people", count: "voted" },
    );
    const cost = (name: string): string | undefined => {
      const letter = letters.find(({ term }) => term === name);
      return letter && costPerVote({ costPerContact: 6000 / 38201, effect: letter }).cost.toFixed(2);
    };
    expect([cost("Neighbors"), cost("Self")]).toEqual(["1.93", "3.24"]);
  });
});

describe("what the pages ask to change", () => {
  it("takes 12,000 conversations for 152 votes at half the effect", () => {
    const half = { estimate: effect.estimate / 2, low: effect.low / 2, high: effect.high / 2 };
    expect(Math.round(netVotes({ contacts: 12_000, effect: half }).votes)).toBe(152);
  });

  it("has doors cheaper than texts below 13 dollars an hour: at 12, not at 15", () => {
    const at = (hourlyCost: number): number => costPerVote({ hourlyCost, contactsPerHour: 4, effect }).cost;
    expect([at(15) < 128, at(12) < 128, at(13) < 128, at(12.9) < 128]).toEqual([false, true, false, true]);
  });

  it("needs 1,400.5 a week after a fourth week of 1,000", () => {
    const { neededPerWeek, onPace } = paceReport({ goal: 6000, weeks: 6, actuals: [687, 738, 774, 1000] });
    expect([neededPerWeek, onPace]).toEqual([1400.5, false]);
  });
});

describe("the guesses of Module 2", () => {
  const truth = (id: string): unknown => findPrediction(id)?.truth?.();

  it.each([
    ["m2.goal", 46_054],
    ["m2.flake", "2 times as many"],
    [
      "m2.tornado",
      [
        "contact rate, 15% to 30%",
        "flake, 20% to 60%",
        "doors an hour, 12 to 20",
        "contacts, 5,000 to 7,000",
      ],
    ],
    ["m2.votes", 152.16],
    ["m2.cheapest", ["the Neighbors letter", "texts", "doors", "phones"]],
    ["m2.pace", 4398],
  ])("%s has the truth %o", (id, expected) => {
    expect(truth(id)).toEqual(expected);
  });

  it("m2.midterm has the truth 67: 3,156,531 of 4,730,961", () => {
    expect(Number(truth("m2.midterm"))).toBeCloseTo((100 * 3_156_531) / 4_730_961, 9);
    expect(Math.round(Number(truth("m2.midterm")))).toBe(67);
  });
});

describe("the answers of the practice", () => {
  it("is 429 votes by the effect as quoted from 2004, and 335 in the memo, from 240 to 430", () => {
    expect(Math.round(6000 / 14)).toBe(429);
    const memo = netVotes({ contacts: 60_000 * 0.22, effect });
    expect([memo.votes, memo.low, memo.high].map((votes) => Math.round(votes ?? 0))).toEqual([335, 240, 430]);
    expect(Math.round(60_000 * effect.estimate)).toBe(1522);
  });

  it("is 66,432 to 87,839 ballots by the rounded shares of the task, within its 1%", () => {
    expect([100_502 * 0.661, 100_502 * 0.874].map(Math.round)).toEqual([66_432, 87_839]);
  });
});

describe("part 6: week three", () => {
  const log = loadDataset("shift-log");
  const sum = (column: string): number =>
    Array.from(log.array(column)).reduce((total: number, value) => total + Number(value), 0);

  it("has 2,199 conversations, 801 short, 1,267 a week to go, an end of 4,398", () => {
    const weeks = log.groupby("week").rollup({ contacts: op.sum("contacts") });
    const pace = paceReport({ goal: 6000, weeks: 6, actuals: Array.from(weeks.array("contacts"), Number) });
    expect(pace).toMatchObject({ done: 2199, neededPerWeek: 1267, forecast: 4398, perWeek: 733 });
    expect(pace.rows[2]?.gap).toBe(-801);
  });

  it("shows 32% flake and a contact rate of 22%, near what was planted", () => {
    expect((1 - sum("worked") / log.numRows()).toFixed(2)).toBe("0.32");
    expect((sum("contacts") / sum("attempts")).toFixed(2)).toBe("0.22");
  });
});
