import { amount, sentence } from "../../../words/words.js";
import type { PlanRule } from "../plan-finding.js";
import { numbersOf } from "../plan-numbers.js";

/** Less than a tenth of the capacity is left. */
export const capacityMargin: PlanRule = {
  code: "W3",
  check(plan) {
    const { capacityRatio, capacityShifts = 0, scheduledShifts } = numbersOf(plan);
    if (capacityRatio === undefined || capacityRatio > 1 + 1e-9 || 1 - capacityRatio >= 0.1 - 1e-9) return [];
    return [
      {
        field: "capacity",
        message: sentence("Only {share} of the capacity is left: {scheduled} of {all} shifts are planned.", {
          share: amount(1 - capacityRatio, { style: "percent", decimals: { most: 2 } }),
          scheduled: scheduledShifts,
          all: capacityShifts,
        }),
        fix: sentence("Keep a tenth free for sickness and surprises."),
      },
    ];
  },
};
