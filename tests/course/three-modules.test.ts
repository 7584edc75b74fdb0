import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { ___ } from "../../src/course/check/blank.js";
import type { Work } from "../../src/course/my-work/work.js";
import { plan as writePlan } from "../../src/course/plan/plan.js";
import { planFromSections } from "../../src/course/plan/plan-from-sections.js";
import { checkPlan } from "../../src/library/organize/plan/check-plan.js";
import { parsePlan } from "../../src/library/organize/plan/parse-plan.js";
import type { Plan } from "../../src/library/organize/plan/plan.js";
import { planNumbers } from "../../src/library/organize/plan/plan-numbers.js";
import { pretendNotebook } from "../support/pretend-notebook.js";

// A learner who does Modules 1 to 3: the very plan cells of the notebooks, with their blanks filled from top to bottom.
const notebook = pretendNotebook();
const folder = join(import.meta.dirname, "../../notebooks");

function planCells(name: string): readonly string[] {
  const { cells } = JSON.parse(readFileSync(join(folder, name), "utf8")) as {
    cells: { cell_type: string; source: string[] }[];
  };
  return cells
    .filter(({ cell_type }) => cell_type === "code")
    .map(({ source }) => source.join(""))
    .filter((text) => /^plan\(/m.test(text) && !text.includes("import "));
}

/** Fills the blanks of the cell that holds the words, as many as are given, and runs it. */
function fill(cells: readonly string[], words: string, values: readonly unknown[]): void {
  const found = cells.filter((text) => text.includes(words) && text.includes("___"));
  const [cell = ""] = found;
  const left = [...values];
  const code = cell.replaceAll("___", () => (left.length > 0 ? JSON.stringify(left.shift()) : "___"));
  expect([found.length > 0, left, code.includes("___")], words).toEqual([true, [], false]);
  runCell(code);
}

function runCell(code: string): void {
  new Function("plan", "___", code)(writePlan, ___);
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

/** 668 sign-ups at 20% flake, and room for 672. */
function doModules(): void {
  fill(one, '"organization"', ["Muskegon Votes", "Too few of our neighbours vote.", "electoral"]);
  const goal = ["conversations", 0, 6000, "2026-11-03", "field lead", "canvass log, counted on Mondays"];
  fill(one, 'id: "G1"', goal);
  fill(two, 'plan("start"', ["2026-08-01", "2026-11-03"]);
  fill(two, 'plan("electoral"', [88_564, 44_283, 46_054]);
  fill(two, 'key: "flake"', [
    ...[0.2, 0.1, 0.2, "sign-in sheets", "own-data"],
    ...[0.25, 0.25, 0.35, "canvass log", "own-data"],
  ]);
  fill(two, 'plan("capacity"', [84, 1, 8, 0.2, 20]);
  fill(three, 'plan("powerMap"', ["County clerk", 4, 0, 0.6, "Union", 3, 2, 1]);
  fill(three, 'plan("tactics"', ["Knock doors", "2026-08-15", "2026-10-31", 6000, 0.25, 1, 15, 3]);
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

  it("changes flake from 20% to 60% in the last cell of Module 3: 1,335 sign-ups, and E7 appears", () => {
    const whatIf = three.filter((text) => text.startsWith('plan("assumptions"'));
    fill(whatIf, 'key: "flake"', [0.6, 0.1, 0.6, "last week's sign-in sheets", "own-data"]);
    const card = notebook.last();
    expect(card).toContain("668 → 1,335");
    expect(card).toMatch(/E7|need 1,335 scheduled shifts/);
    expect(checkPlan(saved()).map(({ code }) => code)).toContain("E7");
    fill(whatIf, 'key: "flake"', [0.2, 0.1, 0.2, "sign-in sheets", "own-data"]);
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
