import { counted, sentence } from "../../../words/words.js";
import type { PlanRule } from "../plan-finding.js";

/** A critical safety item is open. */
export const openCritical: PlanRule = {
  code: "W8",
  check: ({ safety }) =>
    safety !== undefined && safety.openCritical > 0
      ? [
          {
            field: "safety.openCritical",
            message: counted(
              safety.openCritical,
              sentence("One critical safety item is open."),
              sentence("{count} critical safety items are open.", { count: safety.openCritical }),
            ),
            fix: counted(
              safety.openCritical,
              sentence("Close it before you collect anything new."),
              sentence("Close them before you collect anything new."),
            ),
          },
        ]
      : [],
};
