import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Work } from "../../src/course/my-work/work.js";
import { plan as writePlan } from "../../src/course/plan/plan.js";
import { planFromSections } from "../../src/course/plan/plan-from-sections.js";
import type { PlanSection } from "../../src/course/plan/plan-section.js";
import { checkPlan } from "../../src/library/organize/plan/check-plan.js";
import { parsePlan } from "../../src/library/organize/plan/parse-plan.js";
import type { Plan } from "../../src/library/organize/plan/plan.js";
import { planNumbers } from "../../src/library/organize/plan/plan-numbers.js";
import { pretendNotebook } from "../support/pretend-notebook.js";
import { notebookCode } from "./notebook-calls.js";

// A learner who does Modules 1 to 3: the plan cells of the notebooks from top to bottom, each section written as code.
const notebook = pretendNotebook();

function planCells(name: string): readonly string[] {
  return notebookCode(name).filter((text) => /^plan\(/m.test(text) && !text.includes("import "));
}

/** Writes sections as a typed cell does, after the page was seen to open their forms. */
function fill(cells: readonly string[], values: Readonly<Partial<Record<PlanSection, unknown>>>): void {
  const lines = cells.flatMap((cell) => cell.split("\n"));
  for (const [section, value] of Object.entries(values)) {
    expect(lines).toContain(`plan("${section}");`);
    writePlan(section as PlanSection, value);
  }
}

function runCell(code: string): void {
  new Function("plan", code)(writePlan);
}

const saved = (): Plan => {
  const work = JSON.parse(readFileSync(join(notebook.work(), "my-work.json"), "utf8")) as Work;
  const draft = planFromSections(work.plan);
  expect(draft?.missing).toEqual([]);
  return parsePlan(JSON.stringify(draft?.plan));
};

const [one, two, three] = [
  "1-intro-to-movement-data.ipynb",
  "2-data-during-the-electoral-cycle.ipynb",
  "3-data-for-issue-organizing.ipynb",
].map(planCells) as [readonly string[], readonly string[], readonly string[]];

const rate = { unit: "rate", kind: "own-data" };
const flake = (value: number, high: number, source: string) => ({
  ...rate,
  ...{ key: "flake", value, low: 0.1, high, source },
});

/** 668 sign-ups at 20% flake, and room for 672. */
function doModules(): void {
  fill(one, {
    organization: "Muskegon Votes",
    problem: "Too few of our neighbours vote.",
    variant: "electoral",
  });
  fill(one, {
    goals: {
      ...{ id: "G1", kind: "activity", unit: "contacts", metric: "conversations", baseline: 0, target: 6000 },
      ...{ deadline: "2026-11-03", owner: "field lead", source: "canvass log, counted on Mondays" },
    },
  });
  fill(two, {
    start: "2026-08-01",
    end: "2026-11-03",
    electoral: { expectedTurnout: 88_564, winNumber: 44_283, voteGoal: 46_054 },
    assumptions: [
      flake(0.2, 0.2, "sign-in sheets"),
      { ...rate, key: "contactRate", value: 0.25, low: 0.25, high: 0.35, source: "canvass log" },
    ],
    capacity: { volunteers: 84, shiftsEachPerWeek: 1, weeks: 8, flake: 0.2, staffHoursWeek: 20 },
  });
  fill(three, {
    powerMap: [
      { role: "County clerk", influence: 4, support: 0, access: 0.6 },
      { role: "Union", influence: 3, support: 2, access: 1 },
    ],
    tactics: {
      ...{ name: "Knock doors", goalId: "G1", start: "2026-08-15", end: "2026-10-31", contacts: 6000 },
      ...{
        contactRate: 0.25,
        rateFrom: "contactRate",
        completionRate: 1,
        attemptsPerHour: 15,
        hoursPerShift: 3,
      },
    },
  });
}

describe("a learner who does Modules 1 to 3", () => {
  beforeEach(doModules);

  it("has a plan that validates, each goal tied to its six fields", () => {
    const plan = saved();
    expect(checkPlan(plan).filter(({ level }) => level === "error")).toEqual([]);
    for (const goal of plan.goals) {
      expect(goal).toMatchObject({
        metric: expect.stringMatching(/\w/),
        baseline: expect.any(Number),
        target: expect.any(Number),
        deadline: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        owner: expect.stringMatching(/\w/),
        source: expect.stringMatching(/\w/),
      });
    }
    expect(plan.tactics?.[0]?.rateFrom).toBe("contactRate");
    expect(planNumbers(plan)).toMatchObject({
      completedShifts: 534,
      scheduledShifts: 668,
      capacityShifts: 672,
    });
  });

  it("changes flake from 20% to 60% in the form of Module 2: 1,335 sign-ups, and E7 appears", () => {
    fill(two, { assumptions: flake(0.6, 0.6, "last week's sign-in sheets") });
    const card = notebook.last();
    expect(card).toContain("668 → 1,335");
    expect(card).toMatch(/E7|need 1,335 scheduled shifts/);
    expect(checkPlan(saved()).map(({ code }) => code)).toContain("E7");
    fill(two, { assumptions: flake(0.2, 0.2, "sign-in sheets") });
    expect(checkPlan(saved()).filter(({ level }) => level === "error")).toEqual([]);
  });

  it("changes the contact rate of Module 2, and the tactic of Module 3 follows", () => {
    runCell(`plan("assumptions", { key: "contactRate", value: 0.22, low: 0.15, high: 0.3,
      unit: "rate", source: "canvass log", kind: "own-data" });`);
    const plan = saved();
    expect(plan.tactics?.[0]).toMatchObject({ contactRate: 0.22, contacts: 6000 });
    expect(planNumbers(plan)).toMatchObject({ completedShifts: 607, scheduledShifts: 759 });
  });

  it("shows the whole plan with what to think about in every notebook", () => {
    for (const cells of [one, two, three]) expect(cells).toContain("plan();");
    runCell("plan();");
    expect(notebook.last()).toContain("Muskegon Votes");
    expect(notebook.last()).toContain("46,054");
  });
});
