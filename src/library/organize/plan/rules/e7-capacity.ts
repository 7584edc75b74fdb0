import { capitalized, sentence, type Words } from "../../../words/words.js";
import type { Plan } from "../plan.js";
import type { PlanRule } from "../plan-finding.js";
import { numbersOf } from "../plan-numbers.js";

/** The shifts that must be signed up for fit into what the volunteers can give. */
export const capacityFits: PlanRule = {
  code: "E7",
  check(plan) {
    const shortfall = shiftShortfall(plan);
    if (shortfall === undefined) return [];
    return [
      {
        field: "capacity",
        message: capitalized(shortfall),
        fix: sentence(
          "Aim at fewer contacts where they count most, find a better rate of your own, or recruit first.",
        ),
      },
    ];
  },
};

/** What is missing, as a part of a sentence; undefined when the shifts fit. */
export function shiftShortfall(plan: Plan): Words | undefined {
  const { capacityShifts, scheduledShifts } = numbersOf(plan);
  if (plan.capacity === undefined || capacityShifts === undefined) return undefined;
  if (scheduledShifts <= capacityShifts + 1e-9) return undefined;
  const { volunteers, shiftsEachPerWeek, weeks } = plan.capacity;
  return sentence(
    "the tactics need {need} scheduled shifts, but {volunteers} volunteers × {each} a week × {weeks} weeks are {have}.",
    { need: scheduledShifts, volunteers, each: shiftsEachPerWeek, weeks, have: capacityShifts },
  );
}
