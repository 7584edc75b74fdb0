import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { progressReport } from "../../../../src/course/cards/progress-report.js";
import { ___ } from "../../../../src/course/check/blank.js";
import { exercises, reflections } from "../../../../src/course/modules/index.js";
import { openWorkStore } from "../../../../src/course/my-work/work-store.js";
import { plan } from "../../../../src/course/plan/plan.js";
import { clockAt } from "../../../support/fixed-clock.js";
import { pretendNotebook } from "../../../support/pretend-notebook.js";

const notebook = pretendNotebook();
const goal = { metric: "talks a week", target: 400, deadline: "2026-10-20", owner: "lead", source: "log" };

describe("plan.try", () => {
  it("shows what would be refused, and saves nothing", () => {
    plan.try({ goals: goal });
    expect(notebook.last()).toMatch(
      /^↻ Not yet · A try\nThis is a try: nothing is saved[\s\S]*would be refused:\n- goals · Your goal, baseline: From what\?/,
    );
    expect(existsSync(notebook.work())).toBe(false);
  });

  it("shows what the plan would take, with what its rules say", () => {
    const capacity = { volunteers: 2, shiftsEachPerWeek: 1, weeks: 1, flake: 0.2, staffHoursWeek: 0 };
    const tactic = { name: "Doors", goalId: "G1", start: "2026-09-01", end: "2026-09-30", contacts: 300 };
    plan.try({
      goals: { ...goal, baseline: "288 talks" },
      capacity,
      tactics: { ...tactic, contactRate: "25%", completionRate: 1, attemptsPerHour: 15, hoursPerShift: 3 },
    });
    expect(notebook.last()).toMatch(
      /Goals: G1: talks a week, from 288 to 400[\s\S]*Your plan would take it\.\n- E7, Capacity/,
    );
    expect(existsSync(notebook.work())).toBe(false);
  });

  it("neither reads nor changes the plan that is there, and never counts as done", () => {
    plan("problem", "Nurses cannot take paid leave.");
    const store = openWorkStore(notebook.work(), clockAt("2026-01-05"));
    const before = store.read().work;
    plan.try({ goals: { ...goal, baseline: 288 }, variant: "electoral", organization: "Alias" });
    expect(notebook.last()).not.toContain("Nurses");
    expect(store.read().work).toEqual(before);
    const { modules } = progressReport(before, { exercises, reflections }, "2026-01-05");
    expect(modules.find(({ module }) => module.id === "1")).toMatchObject({ sectionsWritten: 1 });
  });

  it("says what is no section, a blank, and a call without sections, and never throws", () => {
    plan.try({ gaols: goal } as object);
    expect(notebook.last()).toContain('gaols: This is no section of the plan. Did you mean "goals"?');
    plan.try({ capacity: { volunteers: ___ } });
    expect(notebook.last()).toContain("A blank is still inside");
    const breaks = () => {
      throw new Error("x");
    };
    plan.try({ goals: new Proxy({}, { get: breaks, ownKeys: breaks }) });
    expect(notebook.last()).toContain("could not be read");
    for (const value of [undefined, null, 3, "goals", [goal]]) {
      plan.try(value as unknown as object);
      expect(notebook.last()).toContain("Write the sections between { and }");
    }
  });
});
