import type { PlanRule } from "../plan-finding.js";
import { planNumbers } from "../plan-numbers.js";
import { printNumber } from "../print-number.js";

/** The hubs bring the completed shifts that the tactics need. */
export const hubCapacity: PlanRule = {
  code: "E13",
  check(plan) {
    const { completedShifts, distributedShifts } = planNumbers(plan);
    if (distributedShifts === undefined || distributedShifts >= completedShifts - 1e-9) return [];
    return [
      {
        field: "targets.distributed",
        message: `The hubs bring ${printNumber(distributedShifts)} completed shifts, but the tactics need ${printNumber(completedShifts)}.`,
        fix: "Start more hubs, help hosts to run more shifts, or aim at fewer contacts.",
      },
    ];
  },
};
