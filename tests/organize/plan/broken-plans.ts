import { greatLakesPlan } from "../../../src/library/organize/plan/great-lakes-plan.js";
import type { Plan, PlanCapacity, PlanGoal, PlanTactic } from "../../../src/library/organize/plan/plan.js";

const plan = greatLakesPlan;
const legislative = plan.targets?.legislative;
const capacity = plan.capacity as PlanCapacity;
const [text, phone] = plan.tactics as [PlanTactic, PlanTactic];
const [, calls] = plan.goals as [PlanGoal, PlanGoal];
if (legislative === undefined) throw new Error("The example has no legislative target.");

const { parent: _parent, ...withoutParent } = calls;
const goal = (changes: object): Plan => ({
  ...plan,
  goals: [{ ...calls, parent: "G2b", ...changes } as PlanGoal, { ...calls, id: "G2b", kind: "outcome" }],
  tactics: [],
});
const tactic = (changes: Partial<PlanTactic>): Plan => ({
  ...plan,
  tactics: [{ ...phone, ...changes }],
});
const chamber = (changes: object): Plan => ({
  ...plan,
  targets: { legislative: { ...legislative, ...changes } },
});
export const bare: Plan = {
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
  license: "CC0",
  retrieved: "2025-01-11",
  limits: "",
};

/** For each rule: its code, a plan that breaks it, the same plan mended, and the field that the rule names. */
export const brokenPlans: readonly (readonly [code: string, broken: Plan, sound: Plan, field: string])[] = [
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
  ["W5", { ...bare, goals: bare.goals.map(({ equityCut, ...rest }) => rest) }, bare, "goals[1].equityCut"],
  [
    "W6",
    {
      ...bare,
      goals: bare.goals.map((g) => ({
        ...g,
        kind: "activity" as const,
        unit: "count" as const,
        metric: "members",
      })),
    },
    bare,
    "goals",
  ],
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
];
