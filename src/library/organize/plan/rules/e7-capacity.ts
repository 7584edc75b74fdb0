import type { PlanRule } from "../plan-finding.js";
import { planNumbers } from "../plan-numbers.js";
import { printNumber } from "../print-number.js";

/** The shifts that must be signed up for fit into what the volunteers can give. */
export const capacityFits: PlanRule = {
  code: "E7",
  check(plan) {
    const { capacityShifts, scheduledShifts } = planNumbers(plan);
    if (plan.capacity === undefined || capacityShifts === undefined) return [];
    if (scheduledShifts <= capacityShifts + 1e-9) return [];
    const { volunteers, shiftsEachPerWeek, weeks } = plan.capacity;
    return [
      {
        field: "capacity",
        message: `The tactics need ${printNumber(scheduledShifts)} scheduled shifts, but ${printNumber(volunteers)} volunteers × ${printNumber(shiftsEachPerWeek)} a week × ${printNumber(weeks)} weeks are ${printNumber(capacityShifts)}.`,
        fix: "Aim at fewer contacts where they count most, find a better rate of your own, or recruit first.",
      },
    ];
  },
};
