import { describe, expect, it } from "vitest";
import { check } from "../../../src/course/cards/check.js";
import { progress } from "../../../src/course/cards/progress.js";
import { progressReport } from "../../../src/course/cards/progress-report.js";
import {
  leftWords as leftWordsUnsaid,
  paceWords as paceWordsUnsaid,
} from "../../../src/course/cards/progress-words.js";
import { closingStep, courseModules, totalMinutes } from "../../../src/course/modules/course-modules.js";
import { exercises, reflections } from "../../../src/course/modules/index.js";
import { emptyWork, untried, type Work } from "../../../src/course/my-work/work.js";
import { planSections } from "../../../src/course/plan/plan-sections.js";
import { saying } from "../../support/in-english.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";
import { contactRate } from "../made-up.js";

const leftWords = saying(leftWordsUnsaid);
const paceWords = saying(paceWordsUnsaid);

// Some campaigns do without the others.
const needed = planSections.filter(({ optional }) => optional !== true);

const course = {
  exercises: [
    contactRate({ id: "a", minutes: 6 }),
    contactRate({ id: "b", minutes: 6 }),
    contactRate({ id: "c", minutes: 5, stretch: true }),
  ],
  reflections: [{ id: "r", module: "1", prompt: "Why?", rubric: ["x."] } as const],
};
const planned = courseModules.reduce((sum, { minutes }) => sum + totalMinutes(minutes), closingStep.minutes);
const right = { ...untried, state: "right", attempts: 1, rightOn: "2026-01-05" } as const;
const start = emptyWork("2026-01-05");
const report = (work: Partial<Work>, today = "2026-01-05") =>
  progressReport({ ...start, ...work }, course, today);
const moduleOne = (work: Partial<Work>) => report(work).modules.find(({ module }) => module.id === "1");

describe("the progress report", () => {
  it("plans the minutes of all notebooks and of the last step, and starts at nothing on day 1", () => {
    expect(report({})).toMatchObject({ planned, done: 0, day: 1 });
  });

  it("counts a module by its tasks, its question and its sections of the plan, with their minutes", () => {
    // Module 1 has 60 minutes; here 12 for two tasks, 6 for the thought, 6 for four sections of the plan.
    expect(moduleOne({ exercises: { a: right } })).toMatchObject({
      tasksRight: 1,
      tasks: 2,
      done: Math.round((60 * 6) / 24),
    });
    const half = {
      exercises: { a: right },
      reflections: { r: { text: "x", writtenAt: "now", earlier: [] } },
      plan: { problem: "x", variant: "x" },
    };
    expect(moduleOne(half)).toMatchObject({
      questionsWritten: 1,
      sectionsWritten: 2,
      done: Math.round((60 * (6 + 6 + 3)) / 24),
    });
    const all = {
      ...half,
      exercises: { a: right, b: right },
      plan: { organization: "x", problem: "x", variant: "x", goals: [] },
    };
    expect(moduleOne(all)).toMatchObject({ done: 60 });
  });

  it("counts a stretch task as an extra and not as minutes", () => {
    expect(moduleOne({ exercises: { c: right } })).toMatchObject({ tasksRight: 0, extraRight: 1, done: 0 });
  });

  it("keeps a task right once it was, whatever is tried later", () => {
    expect(moduleOne({ exercises: { a: { ...right, state: "wrong" } } })).toMatchObject({ tasksRight: 1 });
  });

  it("counts days on the calendar, across a change of the clocks, and never below 1", () => {
    expect(report({ startedOn: "2026-03-01" }, "2026-03-31").day).toBe(31);
    expect(report({ startedOn: "2026-01-10" }, "2026-01-05").day).toBe(1);
  });
});

describe("the words about pace", () => {
  const at = (done: number, day: number) => paceWords({ modules: [], planned: 540, done, day });

  it("compare with an even pace over three weeks and say what a day needs", () => {
    expect(at(100, 7)).toBe(
      "Today is day 7 of 21. An even pace stands at 180 minutes by tonight, and you are at 100. For the rest, 30 minutes a day will do.",
    );
  });

  it("stay calm after the three weeks, and at the end", () => {
    expect(at(500, 30)).toBe("The three weeks are over, and 40 minutes are left. Take the time you need.");
    expect(at(540, 3)).toBe("All planned minutes are done.");
  });
});

it("the words about what is left count tasks, questions and sections", () => {
  expect(leftWords(report({}))).toBe(
    `Before the debrief: 2 tasks, 1 question to think about and ${needed.length} sections of the plan.`,
  );
  expect(
    leftWords(
      report({
        exercises: { a: right },
        reflections: { r: { text: "x", writtenAt: "now", earlier: [] } },
        plan: Object.fromEntries(planSections.map(({ section }) => [section, "x"])),
      }),
    ),
  ).toBe("Before the debrief: 1 task.");
  expect(leftWords({ modules: [], planned: 540, done: 0, day: 1 })).toContain("nothing is open");
});

describe("progress in a notebook", () => {
  const notebook = pretendNotebook();

  it("shows every notebook with its minutes, and where to go on", () => {
    check("start.doors", 720);
    progress();
    const [table, card] = notebook.shown.slice(-2).map(({ data }) => String(data["text/plain"]));
    expect(table).toMatch(/1 {2}Start here +20 +\d+ +1 of 1/);
    expect(table?.split("\n")).toHaveLength(3 + courseModules.length);
    expect(card).toMatch(new RegExp(`^› \\d+ of ${planned} minutes\nToday is day 1 of 21\\.`));
    expect(card).toContain("Next: Go on in the notebook");
  });

  it("goes on from the unit of the latest work, not from the first that is open", () => {
    for (const [id, answer] of [
      ["m1.doors", "36.9%"],
      ["m4.asks", 179],
    ] as const)
      check(id, answer);
    progress();
    expect(notebook.last()).toContain("(4-data-collection");
  });

  it("counts what the course really has", () => {
    progress();
    const tasks = exercises.filter((one) => one.module === "1" && one.stretch !== true).length;
    expect(notebook.shown.at(-2)?.data["text/plain"]).toContain(`0 of ${tasks}`);
    expect(reflections.length).toBeGreaterThan(0);
  });
});
