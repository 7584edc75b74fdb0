import { capitalized, sentence, type Words } from "../../../words/words.js";
import type { Plan } from "../plan.js";
import type { PlanRule } from "../plan-finding.js";
import { numbersOf } from "../plan-numbers.js";

/** The hubs bring the completed shifts that the tactics need. */
export const hubCapacity: PlanRule = {
  code: "E13",
  check(plan) {
    const shortfall = hubShortfall(plan);
    if (shortfall === undefined) return [];
    return [
      {
        field: "targets.distributed",
        message: capitalized(shortfall),
        fix: sentence("Start more hubs, help hosts to run more shifts, or aim at fewer contacts."),
      },
    ];
  },
};

/** What is missing, as a part of a sentence; undefined when the hubs bring enough. */
export function hubShortfall(plan: Plan): Words | undefined {
  const { completedShifts, distributedShifts } = numbersOf(plan);
  if (distributedShifts === undefined || distributedShifts >= completedShifts - 1e-9) return undefined;
  return sentence("the hubs bring {have} completed shifts, but the tactics need {need}.", {
    have: distributedShifts,
    need: completedShifts,
  });
}
