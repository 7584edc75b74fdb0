import { didYouMean } from "../../table/columns/did-you-mean.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { requireNumber } from "../numbers/require-number.js";
import { applyAssumptions } from "./apply-assumptions.js";
import { isFlakeKey } from "./assumption-role.js";
import { checkPlan } from "./check-plan.js";
import type { Plan, PlanGoal, PlanGoalUnit } from "./plan.js";
import { type PlanChange, planChanges } from "./plan-changes.js";
import type { PlanFinding } from "./plan-finding.js";
import { numbersOf } from "./plan-numbers.js";
import { requirePlan } from "./require-plan.js";

export interface RecomputedPlan {
  readonly plan: Plan;
  /** Every value that changed, the goals among them. */
  readonly changes: readonly PlanChange[];
  /** Findings that were not there before. */
  readonly appeared: readonly PlanFinding[];
  /** Findings that are gone. */
  readonly resolved: readonly PlanFinding[];
}

/**
 * What if an assumption is different? Gives the plan with the new values carried through, and what changed.
 *
 * Rates, shifts and sign-ups follow the assumption. A goal follows too when its target is a number that the plan works
 * out: the sign-ups, completed shifts or volunteers that the tactics take, the shifts of the hubs, the vote goal. A
 * text list of a known size cannot be asked more often: what it no longer brings, the other tactics of the goal take
 * over. The plan you pass in stays as it is.
 *
 * @param values new values by the key of their assumption; "flake" also works without an assumption of that name.
 * @throws when the plan has no such assumption (the sentence lists them) or a value is not a number.
 * @example
 * const worse = recomputePlan(greatLakesPlan, { textRate: 0.01 });
 * worse.plan.tactics.map((tactic) => tactic.contacts); // [189, 273, 9]
 * worse.appeared.map((finding) => finding.code); // ["E7"]
 */
export function recomputePlan(plan: Plan, values: Readonly<Record<string, number>>): RecomputedPlan {
  requirePlan(plan);
  requireFields(values, "new values such as { contactRate: 0.2 }");
  const keys = plan.assumptions?.map(({ key }) => key) ?? [];
  const known = keys.some(isFlakeKey) || plan.capacity === undefined ? keys : [...keys, "flake"];
  for (const [key, value] of Object.entries(values)) {
    if (!known.includes(key)) {
      throw new RangeError(
        `The plan has no assumption "${key}".${didYouMean(key, known)} It has: ${known.join(", ") || "none"}.`,
      );
    }
    requireNumber(key, value, "number");
  }
  const applied = applyAssumptions(plan, values).plan;
  const recomputed: Plan = {
    ...applied,
    goals: applied.goals.map((goal) => followFigure(goal, plan, applied)),
  };
  const before = checkPlan(plan);
  const after = checkPlan(recomputed);
  return Object.freeze({
    plan: recomputed,
    changes: planChanges(plan, recomputed),
    appeared: without(after, before),
    resolved: without(before, after),
  });
}

/** A number that a plan works out, and the unit of a goal that may follow it. */
interface PlanFigure {
  readonly unit: PlanGoalUnit;
  readonly name: string;
  readonly value: number | undefined;
}

/** The numbers of a plan that a goal may have as its target, by unit. */
function figures(plan: Plan, goalId: string): readonly PlanFigure[] {
  const numbers = numbersOf(plan);
  const attempts = numbers.tactics
    .filter((row) => row.goalId === goalId)
    .reduce((sum, row) => sum + row.attempts, 0);
  return [
    { unit: "votes", name: "voteGoal", value: plan.targets?.electoral?.voteGoal },
    { unit: "votes", name: "winNumber", value: plan.targets?.electoral?.winNumber },
    { unit: "shifts", name: "scheduledShifts", value: numbers.scheduledShifts },
    { unit: "shifts", name: "completedShifts", value: numbers.completedShifts },
    { unit: "shifts", name: "distributedShifts", value: numbers.distributedShifts },
    { unit: "people", name: "volunteersNeeded", value: numbers.volunteersNeeded },
    { unit: "contacts", name: "attempts", value: attempts },
  ];
}

function followFigure(goal: PlanGoal, before: Plan, after: Plan): PlanGoal {
  const old = figures(before, goal.id).find(
    ({ unit, value }) => unit === goal.unit && value === goal.target && value > 0,
  );
  if (old === undefined) return goal;
  const target = figures(after, goal.id).find(({ name }) => name === old.name)?.value;
  return target === undefined ? goal : { ...goal, target };
}

function without(findings: readonly PlanFinding[], others: readonly PlanFinding[]): readonly PlanFinding[] {
  const same = (a: PlanFinding, b: PlanFinding) => a.code === b.code && a.field === b.field;
  return Object.freeze(findings.filter((finding) => !others.some((other) => same(finding, other))));
}
