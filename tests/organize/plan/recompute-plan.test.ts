import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { voteGoal } from "../../../src/library/organize/electoral/vote-goal.js";
import { checkPlan } from "../../../src/library/organize/plan/check-plan.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import type { Plan, PlanGoal } from "../../../src/library/organize/plan/plan.js";
import { planChanges } from "../../../src/library/organize/plan/plan-changes.js";
import { planNumbers } from "../../../src/library/organize/plan/plan-numbers.js";
import { recomputePlan } from "../../../src/library/organize/plan/recompute-plan.js";

const goal: PlanGoal = {
  id: "G1",
  kind: "capacity",
  metric: "shifts signed up for",
  unit: "shifts",
  baseline: 0,
  target: 668,
  deadline: "2026-10-31",
  owner: "field lead",
  source: "sign-up sheet",
  equityCut: "by language",
};
const muskegon = voteGoal({ pastTurnout: [77_114, 92_444, 95_160] });
/** 534 completed shifts: 24,030 doors at 45 a shift. */
const doors: Plan = {
  organization: "Alias",
  variant: "electoral",
  problem: "Few vote.",
  start: "2026-06-01",
  end: "2026-11-03",
  goals: [
    goal,
    {
      ...goal,
      id: "G2",
      kind: "outcome",
      metric: "votes",
      unit: "votes",
      target: muskegon.voteGoal,
      deadline: "2026-11-03",
    },
  ],
  assumptions: [
    {
      key: "flake",
      value: 0.2,
      low: 0.1,
      high: 0.4,
      unit: "rate",
      source: "sign-in sheets",
      kind: "own-data",
    },
    {
      key: "doorRate",
      value: 0.22,
      low: 0.15,
      high: 0.3,
      unit: "rate",
      source: "canvass log",
      kind: "own-data",
    },
    {
      key: "expectedTurnout",
      value: muskegon.expectedTurnout,
      low: 77_114,
      high: 95_160,
      unit: "ballots",
      source: "county returns",
      kind: "published",
    },
  ],
  targets: { electoral: { expectedTurnout: muskegon.expectedTurnout, winNumber: 44_120, voteGoal: 45_885 } },
  capacity: { volunteers: 100, shiftsEachPerWeek: 1, weeks: 10, flake: 0.2, staffHoursWeek: 40 },
  tactics: [
    {
      name: "Knock doors",
      goalId: "G1",
      start: "2026-08-01",
      end: "2026-10-31",
      contacts: 5286,
      contactRate: 0.22,
      completionRate: 1,
      rateFrom: "doorRate",
      attemptsPerHour: 15,
      hoursPerShift: 3,
    },
  ],
};

describe("recomputePlan", () => {
  it("doubles the sign-ups when flake goes from 20% to 60%, moves the goal, and the finding appears", () => {
    expect(checkPlan(doors).filter(({ level }) => level === "error")).toEqual([]);
    expect(planNumbers(doors)).toMatchObject({ completedShifts: 534, scheduledShifts: 668 });
    const { plan, changes, appeared } = recomputePlan(doors, { flake: 0.6 });
    expect(planNumbers(plan).scheduledShifts).toBe(1335);
    expect(plan.goals[0]?.target).toBe(1335);
    expect(plan.capacity?.flake).toBe(0.6);
    expect(appeared.map(({ code }) => code)).toEqual(["E7"]);
    const said = changes.map(({ message }) => message);
    expect(said).toContain("goals[0].target: 668 → 1,335");
    expect(said).toContain("capacity.flake: 0.2 → 0.6");
    expect(said).toContain("assumptions[0].high: 0.4 → 0.6");
    expect(said).toContain("numbers.scheduledShifts: 668 → 1,335");
    expect(doors.goals[0]?.target).toBe(668);
  });

  it("comes back to where it was, and the finding is gone", () => {
    const there = recomputePlan(doors, { flake: 0.6 }).plan;
    const back = recomputePlan(there, { flake: 0.2 });
    expect(back.resolved.map(({ code }) => code)).toContain("E7");
    expect(planNumbers(back.plan)).toEqual(planNumbers(doors));
    expect(back.plan.goals).toEqual(doors.goals);
  });

  it("moves the vote goal with the expected turnout", () => {
    const { plan } = recomputePlan(doors, { expectedTurnout: 95_160 });
    expect(plan.targets?.electoral).toMatchObject({ winNumber: 47_581, expectedTurnout: 95_160 });
    expect(plan.goals[1]?.target).toBe(plan.targets?.electoral?.voteGoal);
    expect(plan.targets?.electoral?.voteGoal).toBeGreaterThan(49_400);
  });

  it("moves what a text list no longer brings to the phones, and back", () => {
    const { plan } = recomputePlan(greatLakesPlan, { textRate: 0.01 });
    expect(plan.tactics?.map(({ contacts }) => contacts)).toEqual([189, 273, 9]);
    expect(planNumbers(plan).tactics[1]).toMatchObject({
      attempts: 9750,
      completedShifts: 109,
      scheduledShifts: 168,
    });
    const back = recomputePlan(plan, { textRate: 0.02 }).plan;
    expect(back.tactics).toEqual(greatLakesPlan.tactics);
  });

  it("changes nothing when no value differs", () => {
    expect(recomputePlan(doors, { flake: 0.2, doorRate: 0.22 })).toMatchObject({
      changes: [],
      appeared: [],
      resolved: [],
    });
    expect(recomputePlan(doors, {}).plan).toEqual(doors);
  });

  it("never asks for fewer sign-ups when flake rises or a rate falls", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.double({ min: 0.01, max: 0.22, noNaN: true }),
        (flake, rate) => {
          const signUps = (values: Record<string, number>) =>
            planNumbers(recomputePlan(doors, values).plan).scheduledShifts;
          expect(signUps({ flake, doorRate: rate })).toBeGreaterThanOrEqual(signUps({ flake }));
          expect(signUps({ flake: Math.min(0.95, flake + 0.05) })).toBeGreaterThanOrEqual(signUps({ flake }));
        },
      ),
    );
  });

  it("names the assumptions when it does not know one", () => {
    expect(() => recomputePlan(doors, { flak: 0.6 })).toThrow('no assumption "flak". Did you mean "flake"?');
    expect(() => recomputePlan(doors, { flake: Number.NaN })).toThrow("flake must be a number");
  });
});

describe("planChanges", () => {
  it("knows a goal that only moved in the list", () => {
    expect(planChanges(doors, { ...doors, goals: [...doors.goals].reverse() })).toEqual([]);
  });

  it("tells two tactics of the same name apart", () => {
    const [knock] = doors.tactics ?? [];
    if (knock === undefined) throw new Error("The plan has no tactic.");
    const twice: Plan = { ...doors, tactics: [knock, knock] };
    const changed: Plan = { ...doors, tactics: [knock, { ...knock, contacts: 10 }] };
    const fields = planChanges(twice, changed).map(({ field }) => field);
    expect(fields).toContain("tactics[1].contacts");
    expect(fields).not.toContain("tactics[0].contacts");
  });

  it("reports what came and what went", () => {
    const without: Plan = { ...doors, goals: doors.goals.slice(0, 1) };
    const gone = planChanges(doors, without).find(({ field }) => field === "goals[1].metric");
    expect(gone).toEqual({
      field: "goals[1].metric",
      before: "votes",
      message: 'goals[1].metric: "votes" → nothing',
    });
    const added = planChanges(without, doors).find(({ field }) => field === "goals[1].target");
    expect(added).toMatchObject({ after: 45_885 });
  });
});
