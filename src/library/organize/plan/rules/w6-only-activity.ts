import { sentence } from "../../../words/words.js";
import type { PlanRule } from "../plan-finding.js";

/** All goals are activity: the plan would be met even if nothing changed. */
export const onlyActivity: PlanRule = {
  code: "W6",
  check: ({ goals }) =>
    goals.length > 0 && goals.every(({ kind }) => kind === "activity")
      ? [
          {
            field: "goals",
            message: sentence(
              "Every goal counts activity: the plan could be met and nothing would have changed.",
            ),
            fix: sentence(
              "Add the outcome that the activity is for, such as votes, members or a decision, and let the other goals serve it.",
            ),
          },
        ]
      : [],
};
