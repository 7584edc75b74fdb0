import type { PlanRule } from "../plan-finding.js";
import { planNumbers } from "../plan-numbers.js";
import { printNumber, printPercent } from "../print-number.js";

/** Less than a tenth of the capacity is left. */
export const capacityMargin: PlanRule = {
  code: "W3",
  check(plan) {
    const { capacityRatio, capacityShifts = 0, scheduledShifts } = planNumbers(plan);
    if (capacityRatio === undefined || capacityRatio > 1 + 1e-9 || 1 - capacityRatio >= 0.1 - 1e-9) return [];
    return [
      {
        field: "capacity",
        message: `Only ${printPercent(1 - capacityRatio)} of the capacity is left: ${printNumber(scheduledShifts)} of ${printNumber(capacityShifts)} shifts are planned.`,
        fix: "Keep a tenth free for sickness and surprises.",
      },
    ];
  },
};
