import { voteGoal } from "../../../src/library/organize/electoral/vote-goal.js";
import type { Plan } from "../../../src/library/organize/plan/plan.js";

const { expectedTurnout, winNumber, voteGoal: goal } = voteGoal({ pastTurnout: [77_114, 92_444, 95_160] });

/** A plan with the two targets that the filled example lacks: votes, and hubs. */
export const manyHubsPlan: Plan = {
  organization: "Muskegon Neighbors (made up)",
  variant: "distributed",
  problem: "Few of our neighbors vote in a year without a president on the ballot.",
  start: "2026-06-01",
  end: "2026-11-03",
  goals: [
    {
      id: "G1",
      kind: "outcome",
      metric: "votes",
      unit: "votes",
      baseline: 0,
      target: goal,
      deadline: "2026-11-03",
      owner: "field lead",
      source: "county returns",
      equityCut: "by precinct",
    },
  ],
  assumptions: [
    {
      key: "flake",
      value: 0.35,
      low: 0.2,
      high: 0.5,
      unit: "rate",
      source: "sign-in sheets",
      kind: "own-data",
    },
  ],
  targets: {
    electoral: { expectedTurnout, winNumber, voteGoal: goal },
    distributed: { hubs: 12, hubDropout: 0.25, hostsPerHub: 2, shiftsPerHostWeek: 5 },
  },
  capacity: { volunteers: 120, shiftsEachPerWeek: 1, weeks: 8, flake: 0.35, staffHoursWeek: 40 },
  tactics: [
    {
      name: "Knock doors",
      goalId: "G1",
      start: "2026-09-01",
      end: "2026-11-01",
      contacts: 6000,
      contactRate: 4 / 15,
      completionRate: 1,
      attemptsPerHour: 15,
      hoursPerShift: 3,
    },
  ],
};
