import { applyAssumptions } from "../apply-assumptions.js";
import { worseEnd } from "../assumption-role.js";
import type { Plan } from "../plan.js";
import type { PlanRule, RuleFinding } from "../plan-finding.js";
import { printNumber } from "../print-number.js";
import { capacityFits } from "./e7-capacity.js";
import { hubCapacity } from "./e13-hub-capacity.js";

/** The plan fails when an assumption is at its worse end: low for a contact rate, high for a flake rate. */
export const worseEndFails: PlanRule = {
  code: "W4",
  check(plan) {
    const { assumptions = [] } = plan;
    if (failure(plan, {}) !== undefined) return [];
    const alone = assumptions.flatMap((assumption, i) => {
      const value = worseEnd(assumption);
      const why = failure(plan, { [assumption.key]: value });
      if (why === undefined) return [];
      return [
        finding(`assumptions[${i}]`, `If ${assumption.key} is ${printNumber(value)}, the plan fails: ${why}`),
      ];
    });
    if (alone.length > 0) return alone;
    const all = Object.fromEntries(assumptions.map((assumption) => [assumption.key, worseEnd(assumption)]));
    const why = failure(plan, all);
    return why === undefined
      ? []
      : [finding("assumptions", `If all assumptions are at their worse end, the plan fails: ${why}`)];
  },
};

function failure(plan: Plan, values: Readonly<Record<string, number>>): string | undefined {
  const { plan: changed, missing } = applyAssumptions(plan, values);
  const [short] = missing;
  if (short !== undefined) {
    return `goal ${short.goalId} is ${printNumber(short.contacts)} contacts short and no other tactic can take them.`;
  }
  const [found] = [...capacityFits.check(changed), ...hubCapacity.check(changed)];
  return found === undefined ? undefined : found.message.replace("The ", "the ");
}

function finding(field: string, message: string): RuleFinding {
  return {
    field,
    message,
    fix: "Decide now what you will do then: recruit earlier, aim lower, or add a tactic.",
  };
}
