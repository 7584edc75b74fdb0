import { op, table } from "arquero";
import { describe, expect, it } from "vitest";
import { twoTextsPlan } from "../../../src/course/modules/tests/two-texts.js";
import { assignComplete } from "../../../src/library/experiment/assign/assign-people.js";
import { assignmentCSV } from "../../../src/library/experiment/assign/assignment-csv.js";
import { balanceTable } from "../../../src/library/experiment/balance/balance-table.js";
import { estimateFromCounts } from "../../../src/library/experiment/estimate/estimate-from-counts.js";
import { estimateITT } from "../../../src/library/experiment/estimate/estimate-itt.js";
import { analyzeAsPlanned } from "../../../src/library/experiment/plan/analyze-as-planned.js";
import { assignAsPlanned } from "../../../src/library/experiment/plan/assign-as-planned.js";
import { preAnalysisMarkdown } from "../../../src/library/experiment/plan/pre-analysis-markdown.js";
import { minimumDetectableEffect } from "../../../src/library/experiment/power/minimum-detectable-effect.js";
import { multipleLooks } from "../../../src/library/experiment/power/multiple-looks.js";
import { power } from "../../../src/library/experiment/power/power.js";
import { sampleSize } from "../../../src/library/experiment/power/sample-size.js";
import { randomizationTest } from "../../../src/library/experiment/randomize/randomization-test.js";
import { simulateExperiment } from "../../../src/library/experiment/simulate/simulate-experiment.js";
import { costPerVote } from "../../../src/library/organize/electoral/cost-per-vote.js";
import { loadDataset } from "../../../src/library/table/datasets/load-dataset.js";
import { readCSV } from "../../../src/library/table/read/read-csv.js";
import { temporaryFile } from "../temporary-file.js";

// Every figure that the text of the supplement states, computed as its cells compute it.
interface Row {
  readonly study: string;
  readonly supportId: number | null;
  readonly assignment: string;
  readonly callsIfNamed: number;
  readonly callsIfPlain: number;
}

const columns = { arm: "arm", n: "people", count: "voted" };
const published = loadDataset("published-experiments");
const points = (share: number | undefined): string => (100 * (share ?? Number.NaN)).toFixed(1);

describe("part 1: chance", () => {
  const sixty = loadDataset("canvass-log")
    .filter((d: Row) => d.supportId !== null)
    .derive({ yes: (d: { supportId: number }) => (d.supportId <= 2 ? 1 : 0) })
    .slice(0, 60);
  const yes = sixty.array("yes");
  const flip = (seed: number) => ({ yes, script: assignComplete(60, { arms: ["control", "B"], seed }) });
  const question = { outcome: "yes", assignment: "script" };
  const flips = Array.from({ length: 10 }, (_, i) => estimateITT(flip(31 + i), question));

  it("has 29 who support us and 31 who do not", () => {
    expect(Array.from(yes).reduce((sum: number, value) => sum + Number(value), 0)).toBe(29);
    expect(yes).toHaveLength(60);
  });

  it("lets script B win by 5 points four times in ten, by up to 17, with zero in every interval", () => {
    expect(flips.filter(({ estimate }) => estimate >= 0.05)).toHaveLength(4);
    expect(Math.max(...flips.map(({ estimate }) => Math.abs(estimate))).toFixed(2)).toBe("0.17");
    expect(flips.every(({ confLow, confHigh }) => confLow < 0 && confHigh > 0)).toBe(true);
  });

  it("lets any coin win by 5 points with a chance of 30.3%, and by five yeses on either side in 30 of 100", () => {
    // 29 of 60 support us: how many of them fall into script B's 30 is hypergeometric.
    const chance = (inB: number): number => (choose(29, inB) * choose(31, 30 - inB)) / choose(60, 30);
    const total = (of: (lead: number) => boolean): number =>
      Array.from({ length: 30 }, (_, inB) => (of(2 * inB - 29) ? chance(inB) : 0)).reduce((a, b) => a + b, 0);
    expect(total((lead) => lead / 30 >= 0.05).toFixed(3)).toBe("0.303");
    expect(total((lead) => Math.abs(lead) >= 5).toFixed(2)).toBe("0.30");
  });

  it("shows that chance goes as far as coin 37 in 30% of the draws", () => {
    expect(randomizationTest(flip(37), { ...question, seed: 1 }).pValue).toBeCloseTo(0.301, 3);
  });

  it("finds two p-values below 0.05 in twenty subgroups of nothing", () => {
    const pValues = Array.from({ length: 20 }, (_, i) => estimateITT(flip(400 + i), question).pValue);
    expect(pValues.filter((p) => p < 0.05)).toHaveLength(2);
  });
});

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

describe("part 2: five letters", () => {
  const effects = estimateFromCounts(
    published.filter((d: Row) => d.study === "Michigan 2006"),
    columns,
  );
  const of = (letter: string) => effects.find(({ term }) => term === letter);

  it.each([
    ["Civic Duty", 0.0179, 0.314538],
    ["Hawthorne", 0.0257, 0.322375],
    ["Self", 0.0485, 0.345151],
    ["Neighbors", 0.0813, 0.377948],
  ])("gives %s the effect %f and the turnout %f", (letter, effect, turnout) => {
    expect(of(letter)?.estimate).toBeCloseTo(effect, 4);
    expect(of(letter)?.share).toBeCloseTo(turnout, 5);
    expect(of(letter)?.stdError).toBeGreaterThan(0.0025);
    expect(of(letter)?.stdError).toBeLessThan(0.0028);
  });

  it("has a control group of 29.7%, and an interval of 7.6 to 8.7 points for the neighbors", () => {
    expect(points(of("Neighbors")?.controlShare)).toBe("29.7");
    expect(points(of("Neighbors")?.confLow)).toBe("7.6");
    expect(points(of("Neighbors")?.confHigh)).toBe("8.7");
    // The paper prints 0.3: whole homes were assigned together.
    expect((100 * (of("Neighbors")?.stdError ?? 0)).toFixed(2)).toBe("0.27");
  });

  it("assigned 180,002 households", () => {
    const households = Array.from(published.array("households")).reduce(
      (sum: number, n) => sum + Number(n),
      0,
    );
    expect(households).toBe(180_002);
  });

  it.each([
    ["Neighbors", 38201, 3106, 1.93],
    ["Self", 38218, 1854, 3.24],
  ])("prices a vote by %s: %i people, %i votes, $%f", (letter, people, votes, dollars) => {
    const effect = of(letter) ?? { estimate: Number.NaN, confLow: Number.NaN, confHigh: Number.NaN };
    expect(Math.abs(effect.estimate * people - votes)).toBeLessThanOrEqual(1);
    expect(Math.abs(costPerVote({ costPerContact: 6000 / people, effect }).cost - dollars)).toBeLessThan(
      0.01,
    );
  });
});

describe("part 3: New Haven", () => {
  const doors = published.filter((d: Row) => d.study === "New Haven 1998");
  const [itt, cace] = estimateFromCounts(doors, {
    ...columns,
    contacted: "reached",
    contactedCount: "reachedVoted",
  });
  const [naive] = estimateFromCounts(
    { arm: ["control", "reached"], people: [5645, 395], voted: [2119, 215] },
    columns,
  );

  it("plans with .69 points a name: 2.536 points a conversation at the contact rate of New Haven", () => {
    const reached = 395 / 1445;
    expect([(100 * reached).toFixed(1), (2.536 * reached).toFixed(2)]).toEqual(["27.3", "0.69"]);
    expect((100 * (itt?.estimate ?? 0)).toFixed(2)).toBe("3.85");
    expect([points(cace?.confLow), points(cace?.confHigh)]).toEqual(["3.8", "24.4"]);
  });

  it("gives ITT .0385, CACE .1407 and naive .169", () => {
    expect(itt?.estimate).toBeCloseTo(0.0385, 4);
    expect(cace?.estimate).toBeCloseTo(0.1407, 4);
    expect(naive?.estimate).toBeCloseTo(0.169, 3);
    expect(395 / 1445).toBeCloseTo(0.2734, 4);
    expect([points(cace?.confLow), points(cace?.confHigh)]).toEqual(["3.8", "24.4"]);
  });

  it("has 1,050 who were not reached and voted at 36.5%, below the control group's 37.5%", () => {
    expect(1445 - 395).toBe(1050);
    expect(points((598 - 215) / 1050)).toBe("36.5");
    expect(points(2119 / 5645)).toBe("37.5");
  });
});

describe("part 4: how many", () => {
  it("needs 10,286 people in each arm, 16,539 in two-voter homes, and more than three times as many for one point", () => {
    expect(sampleSize({ baseline: 0.297, effect: 0.018 })).toBe(10_286);
    expect(sampleSize({ baseline: 0.297, effect: 0.018, clusterSize: 2, icc: 0.608 })).toBe(16_539);
    expect(sampleSize({ baseline: 0.297, effect: 0.01 })).toBeGreaterThan(3 * 10_286);
  });

  it("finds 3.3 points with 3,000 in each arm, and imagined tests agree with the curve", () => {
    expect(points(minimumDetectableEffect({ baseline: 0.297, n: 3000 }))).toBe("3.3");
    const design = { n: 6000, baseline: 0.297, effect: 0.018 };
    const imagined = simulateExperiment({ design, estimator: "itt", sims: 20_000, seed: 1 });
    expect(imagined.power).toBeCloseTo(0.321, 3);
    expect(imagined.coverage).toBeCloseTo(0.949, 3);
  });

  it("raises a false alarm in 25% of 20 looks at one growing test, in 17% of seven", () => {
    const running = (looks: number): string =>
      (100 * (multipleLooks({ looks, kind: "running" }).at(-1)?.falseAlarm ?? 0)).toFixed(0);
    expect([running(20), running(7)]).toEqual(["25", "17"]);
  });

  it("raises a false alarm in 64% of twenty looks", () => {
    const looks = multipleLooks({ looks: 20 });
    expect([0, 4, 9, 19].map((i) => looks[i]?.falseAlarm.toFixed(2))).toEqual([
      "0.05",
      "0.23",
      "0.40",
      "0.64",
    ]);
  });
});

describe("part 6: two texts", () => {
  const plan = twoTextsPlan();
  const before = ["joined", "language", "pastActions"];
  const members = loadDataset("two-texts").select("memberId", before);
  const draw = assignAsPlanned(plan, members, { id: "memberId" });
  const phoneLog = loadDataset("two-texts").select("memberId", ["callsIfPlain", "callsIfNamed"]);
  const analyse = (assigned: ReturnType<typeof table>) =>
    analyzeAsPlanned(
      plan,
      assigned.join(phoneLog, "memberId").derive({
        called: (d: Row) => (d.assignment === "named" ? d.callsIfNamed : d.callsIfPlain),
      }),
    );

  it("finds one point in 70 of 100 repetitions, and needs 7,646 people for 80", () => {
    expect(plan.computed.power).toBeCloseTo(0.7, 2);
    expect(plan.computed.peopleNeeded).toBe(7646);
  });

  it("is balanced in all five things that were known before", () => {
    const assigned = members.assign(table({ assignment: draw.assignment }));
    const rows = balanceTable(assigned, { assignment: "assignment", control: "plain", covariates: before });
    expect(rows).toHaveLength(5);
    expect(rows.every((row) => Math.abs(row.standardizedDifference) < 0.1)).toBe(true);
  });

  it("gives +0.5 points with −0.3 to +1.2, from the saved file as from the draw itself", () => {
    const file = temporaryFile("assignment.csv", assignmentCSV(members, draw.assignment));
    const back = analyse(readCSV(file));
    expect(back).toEqual(analyse(members.assign(table({ assignment: draw.assignment }))));
    expect([back[0]?.estimate, back[0]?.confLow, back[0]?.confHigh].map(points)).toEqual([
      "0.5",
      "-0.3",
      "1.2",
    ]);
    expect(preAnalysisMarkdown(plan, { record: draw.record, results: back })).toContain("2026");
  });

  it("keeps an id that looks like a formula harmless in the file, and finds its person again", () => {
    const ids = ['=HYPERLINK("http://x","y")', "+1+1", "-2+x", "@SUM(A1)", "M5"];
    const hostile = table({ memberId: ids });
    const csv = assignmentCSV(hostile, ["plain", "named", "plain", "named", "plain"]);
    expect(
      csv
        .split("\n")
        .slice(1, 5)
        .every((line) => /^"?'/.test(line)),
    ).toBe(true);
    const read = readCSV(temporaryFile("hostile.csv", csv));
    expect(read.array("assignment")).toEqual(["plain", "named", "plain", "named", "plain"]);
    expect(read.array("memberId")).toEqual(ids);
    expect(read.join(hostile, "memberId").numRows()).toBe(5);
  });

  it("was planted with 120 and 150 callers: half a point", () => {
    const total = (column: string): number =>
      Array.from(phoneLog.array(column)).reduce((sum: number, value) => sum + Number(value), 0);
    expect([total("callsIfPlain"), total("callsIfNamed")]).toEqual([120, 150]);
  });
});

describe("the replies to guesses", () => {
  it("say that 500 in each arm find the letter one time in ten, and 2,000 one time in four", () => {
    const chance = (n: number): number => power({ baseline: 0.297, effect: 0.018, n });
    expect(1 / chance(500)).toBeCloseTo(10, -0.3);
    expect(1 / chance(2000)).toBeCloseTo(4, -0.3);
  });
});

describe("the practice", () => {
  it("needs 326 people in each arm for 65 to 75%, 1,374 for five points", () => {
    expect(sampleSize({ baseline: 0.65, effect: 0.1 })).toBe(326);
    expect(sampleSize({ baseline: 0.65, effect: 0.05 })).toBe(1374);
  });

  it("expects .69 points a name, seven votes of 1,000 names", () => {
    expect((2.536 * 0.273).toFixed(2)).toBe("0.69");
    expect(Math.round(1000 * 0.02536 * 0.273)).toBe(7);
    expect(((2.536 * 1445) / 395).toFixed(1)).toBe("9.3");
  });

  it("finds 33.7% of false alarms in eight looks, and none in 66.3%", () => {
    expect(points(multipleLooks({ looks: 8 }).at(-1)?.falseAlarm)).toBe("33.7");
    expect(points(0.95 ** 8)).toBe("66.3");
  });

  interface Event {
    readonly kind: string;
    readonly confirmationCalls: boolean;
    readonly signedUpPersonally: number;
    readonly signedUpByMail: number;
    readonly came: number;
  }
  const events = loadDataset("host-events").objects() as Event[];
  const of = (kinds: readonly Event[]) => {
    const sum = (called: boolean, value: (event: Event) => number): number =>
      kinds.reduce((all, event) => (event.confirmationCalls === called ? all + value(event) : all), 0);
    const arms = [false, true].map((called) => ({
      called,
      signedUp: sum(called, (e) => e.signedUpPersonally + e.signedUpByMail),
      came: sum(called, (e) => e.came),
    }));
    const [effect] = estimateFromCounts(
      {
        arm: ["control", "called"],
        signedUp: arms.map(({ signedUp }) => signedUp),
        came: arms.map(({ came }) => came),
      },
      { arm: "arm", n: "signedUp", count: "came" },
    );
    return { arms, effect };
  };

  it("has 18 points more at house meetings that were called, 8 to 28, and 16 at all events", () => {
    const { arms, effect } = of(events.filter(({ kind }) => kind === "house meeting"));
    expect(arms.map(({ came, signedUp }) => [came, signedUp])).toEqual([
      [82, 155],
      [144, 202],
    ]);
    expect([effect?.estimate, effect?.confLow, effect?.confHigh].map(points)).toEqual([
      "18.4",
      "8.3",
      "28.5",
    ]);
    expect(points(of(events).effect?.estimate)).toBe("16.2");
    const others = ["canvass launch", "phone bank"].map((name) =>
      of(events.filter(({ kind }) => kind === name)).effect?.estimate.toFixed(4),
    );
    expect(others).toEqual(["0.1319", "0.1772"]);
  });

  const weeks = loadDataset("hub-weeks");
  const aliveIn = (week: number) =>
    weeks
      .groupby("hub", "coach")
      .rollup({ last: op.max("week") })
      .params({ week })
      .derive({ alive: (h: { last: number }, $: { week: number }) => (h.last >= $.week ? 1 : 0) });

  it("has 20 points more hubs at work in week 12 with a coach, −12 to 52, and 40 in week 16", () => {
    const twelve = estimateITT(aliveIn(12), { outcome: "alive", assignment: "coach" });
    expect([twelve.estimate, twelve.confLow, twelve.confHigh].map((v) => (100 * v).toFixed(0))).toEqual([
      "20",
      "-12",
      "52",
    ]);
    expect([twelve.nTreated, twelve.nControl]).toEqual([20, 20]);
    expect(points(estimateITT(aliveIn(16), { outcome: "alive", assignment: "coach" }).estimate)).toBe("40.0");
    const alive = aliveIn(12).objects() as { coach: boolean; alive: number }[];
    const count = (coach: boolean) => alive.filter((hub) => hub.coach === coach && hub.alive === 1).length;
    expect([count(true), count(false)]).toEqual([14, 10]);
  });

  it("flipped the coin for 40 hubs, in which 759 volunteers are", () => {
    expect(new Set(weeks.array("hub")).size).toBe(40);
    expect(loadDataset("hub-people").numRows()).toBe(759);
    const people = loadDataset("hub-people").lookup(weeks, "hub", "coach");
    expect(estimateITT(people, { outcome: "active", assignment: "coach" }).pValue).toBeLessThan(0.001);
  });

  it("has 54 open seats, 27 of them called: 7.4 points, −19.9 to 34.7, where 37 would be found", () => {
    const open = loadDataset("whip-final")
      .filter((s: { firstTier: string }) => s.firstTier !== "champion" && s.firstTier !== "opposed")
      .derive({ yes: (s: { voted: string }) => (s.voted === "yes" ? 1 : 0) });
    const effect = estimateITT(open, { outcome: "yes", assignment: "callsByLot" });
    expect([effect.n, effect.nTreated]).toEqual([54, 27]);
    expect([effect.estimate, effect.confLow, effect.confHigh].map(points)).toEqual(["7.4", "-19.9", "34.7"]);
    expect(Math.round(100 * minimumDetectableEffect({ baseline: 10 / 27, n: 27 }))).toBe(37);
  });
});
