import { own, sentence } from "../../../words/words.js";
import type { PlanRule } from "../plan-finding.js";

/** An assumption is a guess. */
export const guesses: PlanRule = {
  code: "W1",
  check: ({ assumptions = [] }) =>
    assumptions.flatMap(({ key, kind }, i) =>
      kind === "guess"
        ? [
            {
              field: `assumptions[${i}].kind`,
              message: sentence("{key} is a guess.", { key: own(key) }),
              fix: sentence(
                "Measure it on your next three shifts, and say then that you measured it yourselves.",
              ),
            },
          ]
        : [],
    ),
};
