import { voteGoalAt } from "../../library/organize/electoral/vote-goal.js";
import { spokenFindings } from "../../library/organize/plan/check-plan.js";
import type { Plan } from "../../library/organize/plan/plan.js";
import { planNumbers } from "../../library/organize/plan/plan-numbers.js";
import { template } from "../../library/words/template.js";
import { sentence } from "../../library/words/words.js";
import type { Gate, GateFinding, GateSight } from "./gate.js";

/** The rules of the plan that say whether the shifts are there: as planned, and when an assumption is at its worse end. */
const CAPACITY_RULES = ["E7", "W4"];

/** Module 2: the win number lies in the range of turnout, and the volunteers can give what the plan needs at its worse end. */
export const capacityGate: Gate = {
  id: "m2",
  module: "2",
  title: template("Enough votes, enough shifts"),
  ask: template(
    "Does the win number fit your range of turnout, and do your volunteers have the shifts even at the low end?",
  ),
  section: "capacity",
  check(sight) {
    const votes =
      sight.plan.variant === "electoral" && sight.has("variant") ? votesFinding(sight) : undefined;
    if (votes !== undefined && votes.state !== "holds") return votes;
    return shiftsFinding(sight);
  },
};

function votesFinding({ plan, has }: GateSight): GateFinding {
  const { electoral } = plan.targets ?? {};
  if (!has("electoral") || electoral === undefined) {
    return {
      state: "open",
      says: sentence("The plan does not say how many votes win: write it in “Votes to win”."),
      section: "electoral",
    };
  }
  const range = turnoutRange(plan);
  if (range === undefined) {
    return {
      state: "at risk",
      says: sentence(
        'Turnout has no range: add an assumption "turnout" with its low and high end, in ballots.',
      ),
      section: "assumptions",
    };
  }
  const [low, high] = [range.low, range.high].map((ballots) => voteGoalAt(ballots, 0.5).winNumber);
  const { winNumber } = electoral;
  if (low === undefined || high === undefined || (winNumber >= low && winNumber <= high)) {
    return { state: "holds", says: sentence("The win number fits the range of turnout.") };
  }
  return {
    state: "at risk",
    says: sentence(
      "The win number is {win}, but your turnout of {from} to {to} ballots gives {low} to {high}: mend one of them.",
      { win: winNumber, from: range.low, to: range.high, low, high },
    ),
    section: "electoral",
  };
}

/** The ends of turnout, where the plan writes them in ballots. */
function turnoutRange({
  assumptions = [],
}: Plan): { readonly low: number; readonly high: number } | undefined {
  const found = assumptions.find(({ key, low }) => /turn-?out|ballots/i.test(key) && low > 1);
  return found === undefined || found.high < found.low ? undefined : { low: found.low, high: found.high };
}

function shiftsFinding({ plan, has }: GateSight): GateFinding {
  if (!has("capacity")) {
    return {
      state: "open",
      says: sentence("The plan does not say yet how many shifts it has: write your capacity."),
    };
  }
  if (!has("tactics")) {
    return {
      state: "open",
      says: sentence(
        "The plan does not say yet how many shifts it needs. Module 3 asks for that: write one tactic there.",
      ),
      section: "tactics",
    };
  }
  const fault = spokenFindings(plan).find(({ code }) => CAPACITY_RULES.includes(code));
  if (fault !== undefined) {
    return { state: "at risk", says: sentence("{fault} {fix}", { fault: fault.message, fix: fault.fix }) };
  }
  const { scheduledShifts, capacityShifts = 0 } = planNumbers(plan);
  return {
    state: "holds",
    says: sentence("{need} sign-ups are needed and {have} are there, and it holds at the low end too.", {
      need: scheduledShifts,
      have: capacityShifts,
    }),
  };
}
