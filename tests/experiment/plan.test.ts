import { fromCSV } from "arquero";
import { describe, expect, it } from "vitest";
import { assignClusters } from "../../src/library/experiment/assign/assign-clusters.js";
import { assignComplete } from "../../src/library/experiment/assign/assign-people.js";
import { assignmentCSV } from "../../src/library/experiment/assign/assignment-csv.js";
import { matchesRecord } from "../../src/library/experiment/assign/assignment-record.js";
import { estimateArms } from "../../src/library/experiment/estimate/estimate-arms.js";
import { estimateCACE } from "../../src/library/experiment/estimate/estimate-cace.js";
import { estimateITT } from "../../src/library/experiment/estimate/estimate-itt.js";
import { analyzeAsPlanned } from "../../src/library/experiment/plan/analyze-as-planned.js";
import { assignAsPlanned } from "../../src/library/experiment/plan/assign-as-planned.js";
import type { PlanInput } from "../../src/library/experiment/plan/plan-input.js";
import { preAnalysisMarkdown } from "../../src/library/experiment/plan/pre-analysis-markdown.js";
import { preAnalysisPlan } from "../../src/library/experiment/plan/pre-analysis-plan.js";
import { minimumDetectableEffect } from "../../src/library/experiment/power/minimum-detectable-effect.js";
import { power } from "../../src/library/experiment/power/power.js";
import { sampleSize } from "../../src/library/experiment/power/sample-size.js";

/** "I have 6,000 members and want to test two texts." */
const twoTexts: PlanInput = {
  title: "Two texts",
  question: "Does a text that names a friend bring more calls than the usual one?",
  unit: "member",
  arms: [
    { name: "usual", treatment: "the usual text" },
    { name: "friend", treatment: "the text that names a friend" },
  ],
  outcome: { column: "called", description: "called the office within seven days", baseline: 0.02 },
  sample: { n: 6000 },
  smallestEffect: 0.01,
  estimator: { estimand: "ITT" },
  stoppingRule: "One look, seven days after the last text.",
  ethics: "Members opted in to texts; both texts are true; nobody loses help.",
  seed: 2026,
  date: "2026-10-01",
};
const members = {
  id: Array.from({ length: 6000 }, (_, i) => 1000 + i),
  name: Array.from({ length: 6000 }, (_, i) => (i === 3 ? "=SUM(A1)" : `Member ${i}`)),
};

describe("from 6,000 members to a plan, a file and its analysis", () => {
  const plan = preAnalysisPlan(twoTexts);
  const { assignment, record } = assignAsPlanned(plan, members, { id: "id" });
  it("computes what it can find as the power helpers do", () => {
    expect(plan.computed).toMatchObject({
      armSizes: [3000, 3000],
      power: power({ baseline: 0.02, effect: 0.01, n: 3000 }),
      minimumDetectableEffect: minimumDetectableEffect({ baseline: 0.02, n: 3000 }),
      peopleNeeded: 2 * sampleSize({ baseline: 0.02, effect: 0.01 }),
    });
    expect(plan.warnings.join()).toContain("for 80% the test needs 7,646 people");
  });
  it("draws its own assignment, repeatably", () => {
    expect(record.counts).toEqual({ usual: 3000, friend: 3000 });
    expect(assignment).toEqual(assignComplete(6000, { arms: ["usual", "friend"], seed: 2026 }));
    expect(matchesRecord(assignAsPlanned(plan, members).assignment, record, members.id)).toBe(true);
  });
  it("the file re-reads to the same list and the same analysis", () => {
    const again = fromCSV(assignmentCSV(members, assignment));
    expect(matchesRecord(again.array("assignment") as string[], record, again.array("id") as number[])).toBe(
      true,
    );
    expect(again.array("name")[3]).toBe("'=SUM(A1)");
    const called = assignment.map((arm, i) => (i % 40 < (arm === "friend" ? 2 : 1) ? 1 : 0));
    const fromFile = analyzeAsPlanned(plan, {
      assignment: again.array("assignment") as string[],
      called,
    });
    expect(fromFile).toEqual(analyzeAsPlanned(plan, { assignment, called }));
    expect(fromFile[0]).toMatchObject(
      estimateITT({ assignment, called }, { outcome: "called", assignment: "assignment", control: "usual" }),
    );
  });
  it("is not the same test when the data have other arms, and says when people are missing", () => {
    const called = assignment.map((_, i) => (i % 9 === 0 ? 1 : 0));
    const renamed = assignment.map((arm, i) => (i === 5 ? "third" : arm));
    expect(() => analyzeAsPlanned(plan, { assignment: renamed, called })).toThrow(
      'The plan has the arms usual, friend, but column "assignment" also holds others: third.',
    );
    expect(() => analyzeAsPlanned(plan, { assignment: called.map(() => "usual"), called })).toThrow(
      "holds nobody in friend",
    );
    const fewer = { assignment: assignment.slice(10), called: called.slice(10) };
    const results = analyzeAsPlanned(plan, fewer);
    expect(results[0]?.notes).toEqual([
      "The plan was for 6,000 people, the data have 5,990: say who is missing or was added, and why.",
    ]);
    expect(preAnalysisMarkdown(plan, { results })).toContain(
      "> The plan was for 6,000 people, the data have 5,990",
    );
    expect(analyzeAsPlanned(plan, { assignment, called })[0]?.notes).toEqual([]);
  });
  it("refuses outcomes that are missing in one arm only, unless told to leave those people out", () => {
    const called = assignment.map((arm, i) => (arm === "friend" && i < 40 ? null : i % 9 === 0 ? 1 : 0));
    expect(() => analyzeAsPlanned(plan, { assignment, called })).toThrow('say missing: "drop"');
    const [row] = analyzeAsPlanned(plan, { assignment, called }, { missing: "drop" });
    expect(row?.n).toBe(6000 - (row?.dropped ?? 0));
    expect(row?.notes.join()).toMatch(/^\d+ people without an outcome were left out/);
  });
  it("prints one page with every decision, the draw and the results", () => {
    const called = assignment.map((arm, i) => (i % 40 < (arm === "friend" ? 2 : 1) ? 1 : 0));
    const late = assignment.map((_, i) => i % 7);
    const results = analyzeAsPlanned(
      plan,
      { assignment, called, late },
      { added: [{ label: "late | calls\n# Win", outcome: "late" }] },
    );
    const page = preAnalysisMarkdown(plan, { record, results });
    for (const text of [
      twoTexts.question,
      twoTexts.stoppingRule,
      twoTexts.ethics,
      "seed 2026",
      record.hash,
    ]) {
      expect(page).toContain(text);
    }
    expect(page).toMatch(/\| planned \| friend \| called \| ITT \| \d\.\d\d points \|/);
    expect(page).toContain("| added afterwards: late \\| calls \\# Win | friend | late |");
    expect(page.match(/^# /gm)).toHaveLength(1);
    expect(page.split("\n").length).toBeLessThan(60);
  });
});

describe("the plan decides the analysis", () => {
  const arms = [
    { name: "control", treatment: "nothing is sent", share: 0.5 },
    { name: "A", treatment: "letter A", share: 0.3 },
    { name: "B", treatment: "letter B", share: 0.2 },
  ];
  it("prints both sizes of an arm whose number is not whole", () => {
    const odd = preAnalysisPlan({ ...twoTexts, sample: { n: 6001 } });
    expect(preAnalysisMarkdown(odd)).toContain("| the usual text | 3,000 or 3,001 |");
  });
  it("several arms: each against the control, the smallest arm decides the power", () => {
    const plan = preAnalysisPlan({
      ...twoTexts,
      arms,
      sample: { n: 600 },
      outcome: { ...twoTexts.outcome, baseline: 0.3 },
    });
    expect(plan.computed.armSizes).toEqual([300, 180, 120]);
    expect(plan.computed.alpha).toBeCloseTo(0.025, 12);
    expect(plan.computed.power).toBeCloseTo(
      power({ baseline: 0.3, effect: 0.01, n: 210, treatedShare: 120 / 420, alpha: 0.025 }),
      12,
    );
    const assignment = assignComplete(600, {
      arms: ["control", "A", "B"],
      probabilities: [0.5, 0.3, 0.2],
      seed: 1,
    });
    const called = assignment.map((_, i) => (i % 3 === 0 ? 1 : 0));
    const rows = analyzeAsPlanned(plan, { assignment, called });
    expect(rows.map((row) => row.term)).toEqual(["A", "B"]);
    expect(rows).toMatchObject(
      estimateArms({ assignment, called }, { outcome: "called", assignment: "assignment" }),
    );
  });
  it("clusters, blocks, covariates and the CACE are used as written", () => {
    const n = 80;
    const home = Array.from({ length: n }, (_, i) => Math.floor(i / 4));
    const town = home.map((h) => (h < 10 ? "Ada" : "Bly"));
    const plan = preAnalysisPlan({
      ...twoTexts,
      sample: { n, clusterSize: 4, icc: 0.1 },
      estimator: {
        estimand: "CACE",
        received: "reached",
        clusters: "home",
        blocks: "town",
        covariates: ["age"],
        level: 0.9,
      },
    });
    const age = home.map((h, i) => (h * 7 + i * 13) % 50);
    const { assignment, record } = assignAsPlanned(plan, { home, town });
    expect(record.method).toBe("blocked clusters");
    expect(assignment).toEqual(assignClusters(home, { blocks: town, arms: ["usual", "friend"], seed: 2026 }));
    const reached = assignment.map((arm, i) => (arm === "friend" && i % 3 !== 0 ? 1 : 0));
    const called = age.map((value, i) => (value + (reached[i] ?? 0) * 20 > 35 ? 1 : 0));
    const data = { assignment, home, town, age, reached, called };
    const options = {
      outcome: "called",
      assignment: "assignment",
      control: "usual",
      clusters: "home",
      blocks: "town",
      covariates: ["age"],
      level: 0.9,
    };
    const [itt, cace] = analyzeAsPlanned(plan, data);
    expect(itt).toMatchObject(estimateITT(data, options));
    expect(cace).toMatchObject(estimateCACE(data, { ...options, received: "reached" }));
    expect(preAnalysisMarkdown(plan)).toContain("within blocks `town`, clusters `home`, adjusted for `age`");
  });
});

describe("plans that are not complete are refused in one sentence", () => {
  const without = (key: keyof PlanInput): unknown => {
    const { [key]: _, ...rest } = twoTexts;
    return rest;
  };
  it.each([
    [without("question"), "question: the question is missing: write it as a sentence"],
    [without("ethics"), "ethics: the ethics note is missing"],
    [without("stoppingRule"), "stoppingRule: the stopping rule is missing"],
    [{ ...twoTexts, arms: [twoTexts.arms[0]] }, "a test needs two arms or more"],
    [{ ...twoTexts, seed: 1.5 }, "the seed must be a whole number"],
    [without("arms"), "arms: must be a list between [ and ], but it is nothing (undefined)"],
    [without("estimator"), "estimator: must be a section between { and }, but it is nothing (undefined)"],
    [
      { ...twoTexts, sample: { n: 6000, icc: "low" } },
      'sample.icc: must be a number, but it is the text "low"',
    ],
    [{ ...twoTexts, sample: { n: 6000, icc: 2 } }, "sample.icc: must be at most 1, but it is 2"],
    [{ ...twoTexts, stopingRule: "One look." }, 'A plan has no "stopingRule"'],
    [
      { ...twoTexts, date: "October" },
      'The plan\'s date must be a day written as 2026-10-01, but it is the text "October"',
    ],
    [{ ...twoTexts, estimator: { estimand: "CACE" } }, "estimator.received"],
    [{ ...twoTexts, estimator: { estimand: "LATE" } }, 'the estimand is "ITT" or "CACE"'],
    [{ ...twoTexts, estimator: { estimand: "ITT", clusters: "home" } }, "sample.clusterSize"],
    [{ ...twoTexts, outcome: { ...twoTexts.outcome, baseline: 2 } }, "Write 2% as 0.02."],
    [{ ...twoTexts, stopingRule: "x" }, "stopingRule"],
    [
      { ...twoTexts, arms: twoTexts.arms.map((arm) => ({ ...arm, share: 0.6 })) },
      "The probabilities of the arms add up to 1.2",
    ],
  ])("%#", (input, sentence) => {
    expect(() => preAnalysisPlan(input as PlanInput)).toThrow(sentence);
  });
  it("a list of another length, an addition without a reason", () => {
    const plan = preAnalysisPlan(twoTexts);
    expect(() => assignAsPlanned(plan, { id: [1, 2, 3] })).toThrow(
      "for 6,000 people, but the list has 3 rows",
    );
    const data = { assignment: ["usual", "usual", "friend", "friend"], called: [0, 1, 0, 1] };
    expect(() => analyzeAsPlanned(plan, data, { added: [{ label: " " }] })).toThrow("says why it was added");
  });
});
