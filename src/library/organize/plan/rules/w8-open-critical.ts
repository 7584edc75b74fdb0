import type { PlanRule } from "../plan-finding.js";

/** A critical safety item is open. */
export const openCritical: PlanRule = {
  code: "W8",
  check: ({ safety }) =>
    safety !== undefined && safety.openCritical > 0
      ? [
          {
            field: "safety.openCritical",
            message: `${safety.openCritical === 1 ? "One critical safety item is" : `${safety.openCritical} critical safety items are`} open.`,
            fix: "Close it before you collect anything new.",
          },
        ]
      : [],
};
