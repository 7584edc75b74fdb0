import { own, sentence, type Words } from "../../../words/words.js";
import { applyAssumptions } from "../apply-assumptions.js";
import { worseEnd } from "../assumption-role.js";
import type { Plan } from "../plan.js";
import type { PlanRule, RuleFinding } from "../plan-finding.js";
import { shiftShortfall } from "./e7-capacity.js";
import { hubShortfall } from "./e13-hub-capacity.js";

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
        finding(
          `assumptions[${i}]`,
          sentence("If {key} is {value}, the plan fails: {why}", { key: own(assumption.key), value, why }),
        ),
      ];
    });
    if (alone.length > 0) return alone;
    const all = Object.fromEntries(assumptions.map((assumption) => [assumption.key, worseEnd(assumption)]));
    const why = failure(plan, all);
    return why === undefined
      ? []
      : [
          finding(
            "assumptions",
            sentence("If all assumptions are at their worse end, the plan fails: {why}", { why }),
          ),
        ];
  },
};

function failure(plan: Plan, values: Readonly<Record<string, number>>): Words | undefined {
  const { plan: changed, missing } = applyAssumptions(plan, values);
  const [short] = missing;
  if (short !== undefined) {
    return sentence("goal {goal} is {contacts} contacts short and no other tactic can take them.", {
      goal: own(short.goalId),
      contacts: short.contacts,
    });
  }
  return shiftShortfall(changed) ?? hubShortfall(changed);
}

function finding(field: string, message: Words): RuleFinding {
  return {
    field,
    message,
    fix: sentence("Decide now what you will do then: recruit earlier, aim lower, or add a tactic."),
  };
}
