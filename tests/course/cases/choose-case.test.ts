import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CASE_IDS } from "../../../src/course/cases/campaign-case.js";
import type { CampaignChoice } from "../../../src/course/cases/choose-case.js";
import { filledFromCase } from "../../../src/course/cases/fill-from-case.js";
import { planDraft } from "../../../src/course/plan/read-sections.js";
import { writeSection } from "../../../src/course/plan/write-section.js";
import { chosen, shownIn, typed } from "./case-work.js";

const choices: readonly CampaignChoice[] = ["own", ...CASE_IDS];
const own = "Families in ward 3 cannot get home after an evening shift.";

describe("another campaign", () => {
  it("never writes over what was typed, whichever cases are chosen one after the other", () => {
    const act = fc.oneof(
      fc.record({ choose: fc.constantFrom(...choices) }),
      fc.record({ volunteers: fc.integer({ min: 1, max: 500 }) }),
      fc.record({ problem: fc.constantFrom(own, "A second sentence about the same problem.") }),
      fc.record({ row: fc.constantFrom("a", "b"), metric: fc.constantFrom("rides home", "signed pledges") }),
    );
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
        let work = chosen("own");
        const mine: { volunteers?: string; problem?: string; goals: Record<string, string> } = { goals: {} };
        for (const one of acts) {
          if ("choose" in one) work = chosen(one.choose, work);
          else if ("volunteers" in one) {
            mine.volunteers = String(one.volunteers);
            work = typed(work, "capacity", { volunteers: mine.volunteers });
          } else if ("problem" in one) {
            mine.problem = one.problem;
            work = typed(work, "problem", { problem: one.problem });
          } else {
            mine.goals[one.row] = one.metric;
            work = typed(work, "goals", { goals: [{ _row: one.row, metric: one.metric }] });
          }
          // 50 volunteers in the millage are the case's own, whoever types them.
          if (mine.volunteers !== undefined && !["50", "40", "244"].includes(mine.volunteers)) {
            expect(shownIn(work, "capacity").volunteers).toBe(mine.volunteers);
          }
          if (mine.problem !== undefined) expect(shownIn(work, "problem").problem).toBe(mine.problem);
          const rows = shownIn(work, "goals").goals;
          const metrics = (Array.isArray(rows) ? rows : []).map((row) =>
            typeof row === "string" ? "" : row.metric,
          );
          for (const metric of Object.values(mine.goals)) expect(metrics).toContain(metric);
          expect(planDraft(filledFromCase(work).plan).odd).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("takes the place of what came from the case before and was not changed", () => {
    const millage = typed(chosen("muskegon-millage"), "capacity", { volunteers: "60" });
    const coalition = chosen("care-coalition", millage);
    expect(shownIn(coalition, "capacity")).toMatchObject({ volunteers: "60", weeks: "8" });
    expect(shownIn(coalition, "problem").problem).toContain("paid leave");
    const back = chosen("own", coalition);
    expect(shownIn(back, "capacity")).toEqual({ volunteers: "60" });
    expect(filledFromCase(back).plan).toEqual({});
  });

  it("keeps a list that a cell wrote, beside the rows of the case", () => {
    const work = chosen("own");
    const row = { role: "Speaker", influence: 5, support: 0, access: 0.4 };
    const { sections } = writeSection(work.plan, "powerMap", [row]);
    const rows = filledFromCase(chosen("muskegon-millage", { ...work, plan: sections })).plan.powerMap;
    expect(rows).toContainEqual(row);
    expect(rows).toHaveLength(5);
  });

  it("keeps a row of the learner where the case has one of the same name", () => {
    const mine = { key: "flake", value: "0.5", low: "0.4", high: "0.6", unit: "rate", source: "our own log" };
    const rows = [{ _row: "mine", kind: "own-data", ...mine }];
    const work = chosen("muskegon-millage", typed(chosen("own"), "assumptions", { assumptions: rows }));
    const flakes = (filledFromCase(work).plan.assumptions as { key: string; value: number }[]).filter(
      ({ key }) => key === "flake",
    );
    expect(flakes).toMatchObject([{ value: 0.5 }]);
  });

  it("leaves a row out that the learner deleted, and brings it with the case that has it", () => {
    const before = chosen("muskegon-millage");
    const rows = shownIn(before, "powerMap").powerMap;
    const [first] = Array.isArray(rows) ? rows : [];
    if (first === undefined || typeof first === "string") throw new Error("The case has no power map.");
    const after = typed(before, "powerMap", { powerMap: [{ ...first, _gone: "yes" }] });
    expect(filledFromCase(after).plan.powerMap).toHaveLength(3);
    expect(filledFromCase(chosen("care-coalition", after)).plan.powerMap).toHaveLength(5);
  });
});
