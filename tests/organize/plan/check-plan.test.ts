import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backwardsPlan } from "../../../src/library/organize/electoral/backwards-plan.js";
import { checkPlan } from "../../../src/library/organize/plan/check-plan.js";
import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import type { Plan, PlanCapacity, PlanGoal, PlanTactic } from "../../../src/library/organize/plan/plan.js";
import { planNumbers } from "../../../src/library/organize/plan/plan-numbers.js";
import { firstDraft } from "../../support/first-draft.js";
import { mde } from "./normal-mde.js";

const plan = greatLakesPlan;
const legislative = plan.targets?.legislative;
const capacity = plan.capacity as PlanCapacity;
const [text, phone] = plan.tactics as [PlanTactic, PlanTactic];
const [, calls] = plan.goals as [PlanGoal, PlanGoal];
if (legislative === undefined) throw new Error("The example has no legislative target.");

const { parent: _parent, ...withoutParent } = calls;
const codes = (changed: Plan) => checkPlan(changed).map(({ code }) => code);
const goal = (changes: object): Plan => ({
  ...plan,
  goals: [{ ...calls, parent: "G2b", ...changes } as PlanGoal, { ...calls, id: "G2b", kind: "outcome" }],
  tactics: [],
});
const tactic = (changes: Partial<PlanTactic>): Plan => ({ ...plan, tactics: [{ ...phone, ...changes }] });
const chamber = (changes: object): Plan => ({
  ...plan,
  targets: { legislative: { ...legislative, ...changes } },
});
const bare: Plan = {
  organization: "Alias",
  variant: "electoral",
  problem: "Few vote.",
  start: "2027-01-11",
  end: "2027-06-30",
  goals: [calls, { ...withoutParent, id: "G1", kind: "outcome" }],
};
const dataSource = {
  name: "Districts",
  url: "https://example.org/12345678901",
  licence: "CC0",
  retrieved: "2025-01-11",
  limits: "",
};

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

describe.each<[string, Plan, Plan, string]>([
  ["E1", goal({ owner: "  " }), goal({}), "goals[0].owner"],
  ["E1", goal({ baseline: undefined }), goal({}), "goals[0].baseline"],
  ["E1", goal({ deadline: "" }), goal({}), "goals[0].deadline"],
  ["E2", goal({ target: 0 }), goal({}), "goals[0].target"],
  ["E2", goal({ unit: "percent", target: 462 }), goal({ unit: "percent", target: 46 }), "goals[0].target"],
  ["E2", goal({ target: 46.5 }), goal({ unit: "USD", target: 46.5 }), "goals[0].target"],
  ["E2", goal({ baseline: -1 }), goal({}), "goals[0].baseline"],
  ["E2", goal({ unit: "votes", target: 111 }), goal({ unit: "votes", target: 110 }), "goals[0].target"],
  [
    "E2",
    {
      ...bare,
      goals: [{ ...calls, unit: "votes", target: 101 }],
      targets: { electoral: { expectedTurnout: 100, winNumber: 51, voteGoal: 52 } },
    },
    {
      ...bare,
      goals: [{ ...calls, unit: "votes", target: 100 }],
      targets: { electoral: { expectedTurnout: 100, winNumber: 51, voteGoal: 52 } },
    },
    "goals[0].target",
  ],
  ["E3", { ...bare, end: "2027-01-10", goals: [] }, { ...bare, end: "2027-01-11", goals: [] }, "end"],
  ["E3", goal({ deadline: "2027-07-01" }), goal({ deadline: "2027-06-30" }), "goals[0].deadline"],
  ["E3", tactic({ start: "2027-01-10" }), tactic({ start: "2027-01-11" }), "tactics[0].start"],
  ["E3", tactic({ end: "2027-02-28" }), tactic({ end: "2027-03-01" }), "tactics[0].end"],
  ["E3", tactic({ end: "2027-05-01" }), tactic({ end: "2027-04-30" }), "tactics[0].end"],
  ["E4", goal({ parent: "G9" }), goal({ parent: "G2b" }), "goals[0].parent"],
  ["E4", goal({ id: "G2b" }), goal({}), "goals[1].id"],
  ["E4", tactic({ goalId: "G9" }), tactic({}), "tactics[0].goalId"],
  [
    "E4",
    {
      ...bare,
      goals: [
        { ...calls, parent: "G3" },
        { ...calls, id: "G3", parent: "G2" },
      ],
    },
    bare,
    "goals[0].parent",
  ],
  ["E5", goal({ target: 461 }), goal({ target: 462 }), "goals[1].target"],
  ["E6", tactic({ contactRate: 0 }), tactic({}), "tactics[0].contactRate"],
  ["E6", tactic({ completionRate: 35 }), tactic({ completionRate: 1 }), "tactics[0].completionRate"],
  ["E6", tactic({ contactRate: 0.07 }), tactic({}), "tactics[0].contactRate"],
  ["E6", tactic({ rateFrom: "nothing" }), tactic({}), "tactics[0].rateFrom"],
  ["E6", { ...plan, capacity: { ...capacity, flake: 1 } }, plan, "capacity.flake"],
  ["E6", { ...plan, capacity: { ...capacity, flake: 0.6 } }, plan, "capacity.flake"],
  [
    "E6",
    { ...plan, assumptions: plan.assumptions?.map((a) => ({ ...a, low: a.value + 0.01 })) ?? [] },
    plan,
    "assumptions[0].value",
  ],
  [
    "E6",
    { ...plan, assumptions: plan.assumptions?.map((a) => ({ ...a, low: -0.1 })) ?? [] },
    plan,
    "assumptions[0].low",
  ],
  [
    "E6",
    { ...plan, assumptions: plan.assumptions?.map((a) => ({ ...a, high: 7 })) ?? [] },
    plan,
    "assumptions[0].high",
  ],
  [
    "E6",
    chamber({ tiers: [{ name: "all", n: 110, p: 1.2 }] }),
    chamber({}),
    "targets.legislative.tiers[0].p",
  ],
  [
    "E7",
    { ...plan, capacity: { ...capacity, volunteers: 13 } },
    { ...plan, capacity: { ...capacity, volunteers: 14 } },
    "capacity",
  ],
  [
    "E8",
    { ...bare, targets: { electoral: { expectedTurnout: 100, winNumber: 51, voteGoal: 50 } } },
    { ...bare, targets: { electoral: { expectedTurnout: 100, winNumber: 51, voteGoal: 51 } } },
    "targets.electoral.voteGoal",
  ],
  [
    "E8",
    { ...bare, targets: { electoral: { expectedTurnout: 100, winNumber: 51, voteGoal: 101 } } },
    { ...bare, targets: { electoral: { expectedTurnout: 100, winNumber: 51, voteGoal: 100 } } },
    "targets.electoral.voteGoal",
  ],
  ["E9", chamber({ seated: 109 }), chamber({}), "targets.legislative.tiers"],
  ["E9", chamber({ votesNeeded: 55 }), chamber({}), "targets.legislative.votesNeeded"],
  ["E9", chamber({ rule: "majorty" }), chamber({ rule: "Majority" }), "targets.legislative.rule"],
  [
    "E9",
    chamber({ rule: "majority of present", votesNeeded: 57 }),
    chamber({ rule: "majority of present", votesNeeded: 50 }),
    "targets.legislative.votesNeeded",
  ],
  [
    "E10",
    { ...plan, tactics: [{ ...text, contacts: 379 }] },
    { ...plan, tactics: [text] },
    "tactics[0].contacts",
  ],
  [
    "E11",
    {
      ...plan,
      collection: [{ field: "age", use: " ", owner: "data", deleteBy: "2027-12-31", consent: "yes" }],
    },
    plan,
    "collection[0].use",
  ],
  [
    "E11",
    { ...plan, collection: [{ field: "age", use: "turf", owner: "data", deleteBy: "", consent: "yes" }] },
    plan,
    "collection[0].deleteBy",
  ],
  [
    "E12",
    { ...plan, problem: "Write to ada@example.org" },
    { ...plan, problem: "Write @ada, at 9:30" },
    "problem",
  ],
  [
    "E12",
    goal({ owner: "call (313) 555-0123" }),
    goal({ owner: "lead of 313 people in 5550 districts" }),
    "goals[0].owner",
  ],
  [
    "E12",
    goal({ source: "+44 20 7946 0958" }),
    goal({ source: "27,143 dials on 2027-01-11" }),
    "goals[0].source",
  ],
  [
    "E12",
    goal({ source: "12 Elm Street, rear" }),
    goal({ source: "12 people in court, 40 doors on every street" }),
    "goals[0].source",
  ],
  [
    "E13",
    { ...plan, targets: { distributed: { hubs: 1, hubDropout: 0, hostsPerHub: 1, shiftsPerHostWeek: 4 } } },
    {
      ...plan,
      targets: { distributed: { hubs: 1, hubDropout: 0, hostsPerHub: 1, shiftsPerHostWeek: 4.25 } },
    },
    "targets.distributed",
  ],
  [
    "W1",
    { ...plan, assumptions: plan.assumptions?.map((a) => ({ ...a, kind: "guess" as const })) ?? [] },
    plan,
    "assumptions[0].kind",
  ],
  [
    "W2",
    {
      ...plan,
      assumptions:
        plan.assumptions?.map((a) => ({
          ...a,
          kind: "published" as const,
          source: "benchmarks 2025, SMS advocacy action rate",
        })) ?? [],
    },
    plan,
    "tactics[0].rateFrom",
  ],
  [
    "W3",
    { ...plan, capacity: { ...capacity, volunteers: 14 } },
    { ...plan, capacity: { ...capacity, volunteers: 15 } },
    "capacity",
  ],
  ["W4", plan, { ...plan, capacity: { ...capacity, volunteers: 42 } }, "assumptions[0]"],
  ["W5", { ...bare, goals: bare.goals.map(({ equityCut, ...rest }) => rest) }, bare, "goals"],
  ["W6", { ...bare, goals: bare.goals.map((g) => ({ ...g, kind: "activity" as const })) }, bare, "goals"],
  [
    "W7",
    { ...plan, learning: { question: "q", unit: "u", primary: "p", n: 74, mde: 0.23 } },
    plan,
    "learning.mde",
  ],
  ["W8", { ...plan, safety: { score: 54, openCritical: 1, firstThree: [] } }, plan, "safety.openCritical"],
  [
    "W9",
    { ...plan, dataSources: [{ ...dataSource, retrieved: "2025-01-10" }] },
    { ...plan, dataSources: [dataSource] },
    "dataSources[0].retrieved",
  ],
  [
    "W10",
    goal({ unit: "votes", baseline: 44, target: 58 }),
    goal({ unit: "votes", baseline: 28, target: 58 }),
    "goals[0].baseline",
  ],
])("rule %s", (code, broken, sound, field) => {
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
