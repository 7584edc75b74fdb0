import { describe, expect, it } from "vitest";
import { ___ } from "../../../src/course/check/blank.js";
import { openWorkStore } from "../../../src/course/my-work/work-store.js";
import { plan } from "../../../src/course/plan/plan.js";
import type { PlanSection } from "../../../src/course/plan/plan-section.js";
import { clockAt } from "../../support/fixed-clock.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";

const notebook = pretendNotebook();
const saved = () => openWorkStore(notebook.work(), clockAt("2026-01-05")).read().work.plan;
const goal = {
  metric: "talks",
  baseline: 1200,
  target: 2400,
  deadline: "2026-10-20",
  owner: "lead",
  source: "log",
};

describe("plan", () => {
  it("shows what is open and how to write the next section", () => {
    plan();
    expect(notebook.last()).toMatch(
      /Open: Organization \(Module 1\), [\s\S]*Next: Write the next one: plan\("organization"/,
    );
  });

  it("saves a section and shows it from then on", () => {
    plan("organization", "Great Lakes Care Coalition");
    expect(notebook.last()).toMatch(/^✓ Saved · Your plan · Organization\nGreat Lakes/);
    plan("goals", goal);
    expect(notebook.last()).toContain(
      "G1: talks, from 1,200 to 2,400 by 2026-10-20. Owner: lead. Source: log.",
    );
    plan();
    expect(notebook.last()).toContain("Organization: Great Lakes Care Coalition");
    expect(saved()).toMatchObject({ organization: "Great Lakes Care Coalition", goals: [goal] });
  });

  it("takes a day that code has worked out", () => {
    plan("goals", { ...goal, deadline: new Date("2026-10-20") });
    expect(saved()).toMatchObject({ goals: [goal] });
    plan("goals", { ...goal, deadline: new Date(2026, 10, 3) });
    expect(saved()).toMatchObject({ goals: [{ deadline: "2026-11-03" }] });
    plan("goals", { ...goal, deadline: new Date("soon") });
    expect(notebook.last()).toContain("deadline: By when?");
  });

  it.each([
    ["goals", { ...goal, target: "24%" }, "target", "choose percent as the unit"],
    ["goals", [goal, { ...goal, baseline: "5 %" }], "baseline", "choose percent as the unit"],
    ["safety", { score: "72%", openCritical: 2, firstThree: [] }, "score", "counted one by one"],
    ["capacity", { volunteers: "24 percent" }, "volunteers", "counted one by one"],
    ["learning", { n: "50%" }, "n", "counted one by one"],
    ["ladder", { rung: "a", act: "b", now: "5%", goal: 9 }, "now", "counted one by one"],
    ["legislative", { tiers: [{ name: "champion", n: "40%", p: "99%" }] }, "n", "counted one by one"],
  ] as const)("asks of a percentage where no share is meant: %s", (section, value, field, says) => {
    plan(section, value);
    expect(notebook.last()).toMatch(new RegExp(`^↻ Not yet[\\s\\S]*${field}: .*is a share.*${says}`, "i"));
    expect(saved()[section]).toBeUndefined();
  });

  it("takes percentages where they are meant", () => {
    plan("goals", { ...goal, unit: "percent", baseline: "5 %", target: "24%" });
    expect(saved().goals).toMatchObject([{ baseline: 5, target: 24 }]);
  });

  it("refuses a goal with a blank or an empty field, says which, and keeps what was there", () => {
    plan("goals", goal);
    plan("goals", { ...goal, target: 3000, baseline: ___ });
    expect(notebook.last()).toMatch(
      /^↻ Not yet[\s\S]*nothing was saved:\n- Your goal, baseline: From what\?/,
    );
    expect(saved().goals).toMatchObject([{ target: 2400 }]);
  });

  it("asks the question of a section whose value is a blank, and opens its form when it is left out", () => {
    plan("problem", ___);
    expect(notebook.last()).toMatch(/^○ Not started yet · Your plan · Problem\nWhich problem/);
    plan("problem");
    expect(String(notebook.shown.at(-1)?.data["text/html"])).toContain(
      "plan(&quot;problem&quot;, &quot;…&quot;)",
    );
    plan("problem", "Nurses cannot take paid leave.");
    plan("problem");
    // What is written stands in the form, which draws it; the notebook that is saved holds nothing of it.
    expect(JSON.stringify(notebook.shown.at(-1)?.data)).not.toContain("Nurses");
  });

  it("never throws: a sentence for an unknown section and for a value that breaks", () => {
    plan("gaols" as PlanSection, 1);
    expect(notebook.last()).toContain('Did you mean "goals"?');
    const breaks = () => {
      throw new Error("x");
    };
    for (const section of ["organization", "problem", "variant", "goals"] as const) {
      plan(section, new Proxy({}, { get: breaks, ownKeys: breaks }));
      expect(notebook.last()).toMatch(/^↻ Not yet/);
    }
    expect(saved()).toEqual({});
  });
});
