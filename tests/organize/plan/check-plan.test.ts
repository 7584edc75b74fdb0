import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backwardsPlan } from "../../../src/library/organize/electoral/backwards-plan.js";
import { checkPlan } from "../../../src/library/organize/plan/check-plan.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import type { Plan, PlanCapacity, PlanGoal, PlanTactic } from "../../../src/library/organize/plan/plan.js";
import { planNumbers } from "../../../src/library/organize/plan/plan-numbers.js";
import { firstDraft } from "../../support/first-draft.js";
import { bare, brokenPlans } from "./broken-plans.js";
import { mde } from "./normal-mde.js";

const plan = greatLakesPlan;
const legislative = plan.targets?.legislative;
const capacity = plan.capacity as PlanCapacity;
const [text, phone] = plan.tactics as [PlanTactic, PlanTactic];
const [, calls] = plan.goals as [PlanGoal, PlanGoal];
const codes = (changed: Plan) => checkPlan(changed).map(({ code }) => code);

describe("the filled example", () => {
  it("is rejected in its first draft by E7: 465 scheduled shifts against 160", () => {
    const [finding, ...others] = checkPlan(firstDraft).filter(({ level }) => level === "error");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "E7", field: "capacity" });
    expect(finding?.message).toContain("465 scheduled shifts");
    expect(finding?.message).toContain("are 160");
    const [texts, dials] = planNumbers(firstDraft).tactics;
    expect(20 * 65).toBe(firstDraft.goals[1]?.target);
    expect(texts).toMatchObject({ contacts: 540, attempts: 27_000, scheduledShifts: 0 });
    expect(dials).toMatchObject({
      contacts: 760,
      attempts: 27_143,
      completedShifts: 302,
      scheduledShifts: 465,
    });
  });

  it("asks for a goal first where a tactic serves one and there is none", () => {
    const found = checkPlan({ ...plan, goals: [] }).find(({ code }) => code === "E4");
    expect(found?.fix).toBe("The plan has no goal yet: write one first, such as G1.");
  });

  it("passes in its second draft: 462 calls take 53 of 160 shifts, and only W4 warns", () => {
    expect(codes(plan)).toEqual(["W4"]);
    const { capacityShifts, tactics } = planNumbers(plan);
    expect(capacityShifts).toBe(160);
    expect(14 * 33).toBe(calls.target);
    expect(tactics[0]).toMatchObject({ contacts: 378, attempts: 18_900 });
    expect(tactics[1]).toMatchObject({
      contacts: 84,
      attempts: 3000,
      completedShifts: 34,
      scheduledShifts: 53,
    });
    expect((tactics[0]?.contacts ?? 0) + (tactics[1]?.contacts ?? 0)).toBe(462);
  });

  it("says in W4 what happens when the text rate falls to 1%: 168 scheduled shifts", () => {
    const [finding] = checkPlan(plan);
    expect(finding).toMatchObject({ code: "W4", level: "warning", field: "assumptions[0]" });
    expect(finding?.message).toContain("If textRate is 0.01");
    expect(finding?.message).toContain("need 168 scheduled shifts");
    const worse = {
      contacts: 462 - 189,
      contactRate: 0.08,
      completionRate: 0.35,
      attemptsPerHour: 30,
      hoursPerShift: 3,
      flake: 0.35,
    };
    expect(backwardsPlan(worse)).toMatchObject({
      contacts: 273,
      attempts: 9750,
      completedShifts: 109,
      scheduledShifts: 168,
    });
  });

  it("plans a test of 3,150 members in each arm that finds 0.99 points", () => {
    expect(plan.learning).toMatchObject({ n: 3150, mde: 0.0099 });
    expect(mde(3150, 0.02)).toBeCloseTo(0.0099, 4);
  });
});

describe("the filled example is the table of the course", () => {
  it.each([
    ["G1", "outcome", 28, 58, "2027-05-14", "legislative lead", "weekly whip sheet"],
    ["G2", "activity", 0, 462, "2027-04-30", "digital lead", "call tool log"],
    ["G3", "capacity", 5, 14, "2027-03-15", "organizing lead", "ladder table"],
    ["G4", "learning", 0, 1, "2027-03-31", "data lead", "pre-registered note"],
    ["G5", "safety", 54, 75, "2027-02-28", "operations", "data safety assessment"],
  ] as const)("%s: %s from %d to %d by %s", (id, kind, baseline, target, deadline, owner, source) => {
    const row = plan.goals.find((one) => one.id === id);
    expect(row).toMatchObject({ kind, baseline, target, deadline, owner, source });
  });

  it("wants 56 of 110 from January to June, with 40 volunteers, half a shift a week, for 8 weeks", () => {
    expect([plan.start, plan.end]).toEqual(["2027-01-11", "2027-06-30"]);
    expect(legislative).toMatchObject({ seats: 110, votesNeeded: 56, priorityDistricts: 14 });
    expect(capacity).toMatchObject({ volunteers: 40, shiftsEachPerWeek: 0.5, weeks: 8, flake: 0.35 });
    expect(plan.goals[1]?.equityCut).toBe("calls by language");
    expect(plan.safety).toMatchObject({ score: 54, openCritical: 0 });
  });

  it("texts 6,300 members three times at 2%, dials at 8% with 35% completed, and recruits in February", () => {
    expect(text).toMatchObject({ matched: 6300, asks: 3, contactRate: 0.02, contacts: 6300 * 3 * 0.02 });
    expect(phone).toMatchObject({ contactRate: 0.08, completionRate: 0.35 });
    expect(phone.attemptsPerHour * phone.hoursPerShift).toBe(90);
    expect(phone.contactRate * phone.completionRate).toBeCloseTo(0.028, 12);
    expect(plan.assumptions?.find(({ key }) => key === "textRate")).toMatchObject({ value: 0.02, low: 0.01 });
    expect(plan.tactics?.[2]?.start).toMatch(/^2027-02/);
    expect(firstDraft.tactics?.[0]).toMatchObject({ matched: 9000, asks: 3, contactRate: 0.02 });
    expect((firstDraft.goals[1]?.target ?? 0) - 540).toBe(760);
  });
});

describe("a plan of Module 1", () => {
  it("is silent about sections that are not there yet", () => expect(codes(bare)).toEqual([]));
});

describe.each(brokenPlans)("rule %s", (code, broken, sound, field) => {
  it(`reports ${field} with a sentence and a fix`, () => {
    const finding = checkPlan(broken).find(
      (candidate) => candidate.code === code && candidate.field === field,
    );
    expect(finding).toBeDefined();
    expect(finding?.level).toBe(code.startsWith("E") ? "error" : "warning");
    expect(finding?.message).toMatch(/^[\p{L}\p{N}"].*\.$/u);
    expect(finding?.fix).toMatch(/[.?]$/);
  });

  it("is silent when it is mended", () => {
    expect(
      checkPlan(sound).filter((candidate) => candidate.code === code && candidate.field === field),
    ).toEqual([]);
  });
});

describe("W7", () => {
  it("compares with the effect that the plan expects", () => {
    const effect = {
      key: "expectedEffect",
      value: 0.005,
      low: 0,
      high: 0.01,
      unit: "rate",
      source: "pilot",
      kind: "own-data" as const,
    };
    expect(codes({ ...plan, assumptions: [effect], tactics: [] })).toContain("W7");
  });
});

describe("rule E7", () => {
  it("fires exactly when the summed sign-ups are more than volunteers × shifts × weeks", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            contacts: fc.integer({ min: 0, max: 3000 }),
            contactRate: fc.double({ min: 0.02, max: 1, noNaN: true }),
          }),
          { maxLength: 4 },
        ),
        fc.integer({ min: 0, max: 500 }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (list, volunteers, flake) => {
          const tactics = list.map((row, i) => {
            const { rateFrom, ...own } = phone;
            return { ...own, ...row, name: `${rateFrom ?? ""}${i}` };
          });
          const needed = tactics.reduce(
            (sum, { contacts, contactRate, completionRate, attemptsPerHour, hoursPerShift }) =>
              sum +
              backwardsPlan({
                contacts,
                contactRate,
                completionRate,
                attemptsPerHour,
                hoursPerShift,
                flake,
              }).scheduledShifts,
            0,
          );
          const changed: Plan = {
            ...plan,
            assumptions: [],
            tactics,
            capacity: { ...capacity, volunteers, flake },
          };
          expect(codes(changed).includes("E7")).toBe(needed > volunteers * 0.5 * 8);
        },
      ),
    );
  });
});
