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
              message: `${key} is a guess.`,
              fix: "Measure it on your next three shifts and write own-data.",
            },
          ]
        : [],
    ),
};
